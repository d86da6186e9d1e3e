// The exercise as a survey of SurveyJS: its own first page, one question on each page, its own preview as the letter at the end. Told to
// take each key at once, because its words shall be in the save like those of the others.

import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";

import { questions, restored, saver, words } from "./exercise.js";

const start = {
  name: "start",
  title: words.title,
  elements: [{ type: "html", name: "purpose", html: words.purpose }],
};
const pages = questions.map((title, n) => ({
  name: `page${n + 1}`,
  elements: [{ type: "comment", name: `q${n + 1}`, title, rows: 6 }],
}));

const survey = new Model({
  pages: [start, ...pages],
  firstPageIsStartPage: true,
  showPreviewBeforeComplete: true,
  showQuestionNumbers: false,
  textUpdateMode: "onTyping",
  startSurveyText: words.start,
  pageNextText: words.next,
  pagePrevText: words.back,
  previewText: words.summary,
});

const kept = restored();
const now = () => ({ at: survey.currentPageNo + 1, answers: survey.data, earlier: kept.earlier });
const { changed, save, erase } = saver(now);
if (kept.at > 0) {
  survey.data = kept.answers;
  survey.start();
  survey.currentPageNo = kept.at - 1;
}
survey.onValueChanged.add(changed);
survey.onCurrentPageChanged.add(save);
survey.addNavigationItem({
  id: "erase",
  title: words.erase,
  visibleIndex: 100,
  action: () => {
    erase();
    survey.clear(true, true);
  },
});

renderSurvey(survey, document.getElementById("app"));
