//! What the policy says when the page is not served from its public address but from this machine.
//!
//! The charity's own origin stands in the policy in full, because `'self'` matches nothing in WebKit's sandboxed frames. Served
//! from 127.0.0.1, on whichever port is free, that origin is another one, so ours takes its place. And a test's partner page is
//! served over plain http from `localhost`, which no public policy allows, so those are added to whoever else may frame.

use crate::headers::Rules;

/// All headers with our address in the place of the public one, for a server of another kind on this machine.
pub fn rules(rules: &Rules, host: &str) -> Rules {
    let mut rules = rules.clone();
    for (name, value) in rules.0.iter_mut().flat_map(|rule| &mut rule.headers) {
        *value = header(name, value, host);
    }
    rules
}

/// One header as this machine sends it: only the policy names an address.
pub fn header(name: &str, value: &str, host: &str) -> String {
    if name == "Content-Security-Policy" { policy(value, host) } else { value.to_owned() }
}

/// The policy with our address in the place of the public one.
fn policy(policy: &str, host: &str) -> String {
    let here = format!("http://{host}");
    policy.split("; ").map(|rule| rule_at_home(rule, &here)).collect::<Vec<_>>().join("; ")
}

fn rule_at_home(rule: &str, here: &str) -> String {
    let mut words = rule.split(' ');
    let name = words.next().unwrap_or_default();
    if name == "frame-ancestors" {
        // A page that nobody else may frame stays so here.
        let alone = matches!(rule, "frame-ancestors 'self'" | "frame-ancestors 'none'");
        let partners = ["http://localhost:*", "http://127.0.0.1:*"]
            .into_iter()
            .filter(|partner| !alone && !rule.contains(partner));
        return std::iter::once(rule).chain(partners).collect::<Vec<_>>().join(" ");
    }
    let words = words.map(|word| if word.contains("://") { here } else { word });
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn our_address_takes_the_place_of_the_public_one() {
        let written =
            "script-src 'self' https://reflect.example 'wasm-unsafe-eval'; frame-src 'none'; frame-ancestors 'self'";
        let served =
            "script-src 'self' http://127.0.0.1:4000 'wasm-unsafe-eval'; frame-src 'none'; frame-ancestors 'self'";
        assert_eq!(policy(written, "127.0.0.1:4000"), served);
    }

    #[test]
    fn partners_on_this_machine_may_frame_what_partners_may_frame() {
        let served = policy("frame-ancestors https://partner.example", "127.0.0.1:4000");
        assert_eq!(served, "frame-ancestors https://partner.example http://localhost:* http://127.0.0.1:*");
        assert_eq!(policy(&served, "127.0.0.1:4000"), served, "and are named once");
    }
}
