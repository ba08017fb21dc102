//! Korean, which tells what was decided by how sentences end; `outcomes/korean` has the rules.

/// How verbs of what was done end, the longer before those that they end with.
#[rustfmt::skip]
pub(in super::super) const ENDS: &[&str] = &[
    "하였습니다", "되었습니다", "했습니다", "됐습니다", "합니다", "하였음", "하였다", "되었음", "되었다", "했음", "했다", "됐음", "됐다", "한다", "함", "됨",
];
/// Before those, what says by itself that something was decided.
#[rustfmt::skip]
pub(in super::super) const BY_ITSELF: &[&str] = &[
    "기로", "기로 결의", "기로 결정", "기로 의결", "기로 합의", "기로 협의", " 가결", " 부결", " 의결",
];
/// What does so where it is told who decided, or how.
#[rustfmt::skip]
pub(in super::super) const FORMAL: &[&str] = &[" 결정", " 선출", " 승인", " 인준", " 채택", " 통과"];
/// Who decided, or how.
#[rustfmt::skip]
pub(in super::super) const DECIDERS: &[&str] = &[
    "거수", "다수결", "만장일치", "운영위", "원안", "위원회", "이사회", "전원", "찬성", "참석자", "총회", "표결",
];
/// With one of these it is not so, or not yet, or was before.
#[rustfmt::skip]
pub(in super::super) const OTHERWISE: &[&str] = &[
    "나중에", "다음 회의에서", "다음에", "아직", "안 하", "않", "이전 회의", "전 회의", "지난", "차기 회의에서", "추후", "하면", "되면",
];
/// Who decides elsewhere.
#[rustfmt::skip]
pub(in super::super) const STRANGERS: &[&str] = &["구청", "국회", "법원", "시의회", "시청", "정부", "회사"];
/// What stands behind the name of who acts.
#[rustfmt::skip]
pub(in super::super) const PARTICLES: &[&str] = &["님께서", "님이", "님은", "님", "씨가", "씨는", "씨", "이", "가", "은", "는"];
/// How sentences end on what somebody will do.
#[rustfmt::skip]
pub(in super::super) const PLANNED: &[&str] = &["예정", "예정이다", "예정임", "예정입니다"];
/// Who takes part in a meeting does no work.
#[rustfmt::skip]
pub(in super::super) const ATTENDING: &[&str] = &["불참", "참석", "참여", "퇴사", "휴가"];
