say! {
    "bar" {
        BarHelp "help",
        BarLeave "leave",
        BarHide "hide",
    }
    "common" {
        CarryOn "carry-on",
        Back "back",
        Home "home",
        Skip "skip",
        Stop "stop",
        Chosen "chosen",
        LeftOutHint "left-out-hint",
        StartersCaption "starters-caption",
        StartersMore "starters-more",
        WriteAFewWords "write-a-few-words",
        ThoughtAboutIt "thought-about-it",
        IdeasCaption "ideas-caption",
        JustThink "just-think",
        RatherWrite "rather-write",
        Change "change",
        Remove "remove",
        Undo "undo",
        Draft "draft",
    }
    "weight" {
        Light "light",
        SomeWeight "some",
        Heavy "heavy",
        Minutes "minutes",
    }
    "keep-line" {
        KeepLineNot "not",
        KeepLineKeep "keep",
        KeepLineKept "kept",
        KeepLineChange "change",
        KeepLineSaving "saving",
        KeepLineRefused "refused",
        KeepLineFull "full",
        KeepLineOptions "options",
        KeepLineGone "gone",
        KeepLineLetGo "let-go",
        KeepLineTooNew "too-new",
    }
}
