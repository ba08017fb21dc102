//! How somebody voted, meeting by meeting.

use super::Edition;
use super::chronicle::{Title, push, write_entry};
use super::page::{href, text_html};
use super::pieces::vote_word;
use crate::archive::{DecisionIdx, MeetingIdx};
use crate::content::schema::Vote;

/// How many meetings are listed; the tables for programs have all.
const N_MEETINGS: usize = 200;

/// Writes how somebody voted, the latest meeting first; empty if nobody says.
pub(super) fn html(edition: Edition<'_>, votes: &[(DecisionIdx, Vote)]) -> String {
    let meeting = |(decision, _): &(DecisionIdx, Vote)| edition.archive.decision(*decision).meeting;
    let of_meetings: Vec<&[(DecisionIdx, Vote)]> = votes.chunk_by(|a, b| meeting(a) == meeting(b)).collect();
    let mut html = String::new();
    for of_meeting in of_meetings.iter().rev().take(N_MEETINGS) {
        write_meeting(edition, meeting(&of_meeting[0]), of_meeting, &mut html);
    }
    if of_meetings.len() > N_MEETINGS {
        let more = edition.words().html("n-more-texts", Some(of_meetings.len() - N_MEETINGS), &[], "");
        push(&mut html, &["<li><p class=\"who\">", &more, "</p></li>\n"]);
    }
    html
}

fn write_meeting(edition: Edition<'_>, meeting: MeetingIdx, votes: &[(DecisionIdx, Vote)], html: &mut String) {
    write_entry(edition, meeting, Title::Line, html, |html| {
        html.push_str("<ul class=\"ballot\">\n");
        for (decision, vote) in votes {
            let decision = edition.archive.decision(*decision);
            let address = href(&edition.config, &edition.archive.meeting(meeting).address, Some(&decision.anchor));
            let word = text_html(vote_word(edition, *vote));
            push(html, &["<li><strong class=\"vote vote-", vote.name(), "\">", &word, "</strong> "]);
            push(
                html,
                &[
                    "<a class=\"quiet\" href=\"",
                    &text_html(&address),
                    "\" dir=\"auto\">",
                    &text_html(&decision.text),
                    "</a></li>\n",
                ],
            );
        }
        html.push_str("</ul>\n");
    });
}
