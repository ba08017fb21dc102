//! Chinese, simplified and traditional, which parts no words by spaces; `outcomes/chinese` has the rules.

/// How a sentence begins that tells a decision.
#[rustfmt::skip]
pub(in super::super) const OPENINGS: &[&str] = &[
    "一致决定", "一致決定", "一致同意", "一致通过", "一致通過", "全体一致同意", "全体一致通过", "全票通过", "全票通過", "全體一致同意", "全體一致通過",
    "决定", "决议通过", "决议将", "決定", "決議通過", "決議將", "无异议通过", "無異議通過",
];
/// Who decides.
#[rustfmt::skip]
pub(in super::super) const BODIES: &[&str] = &[
    "与会人员", "与会代表", "与会者", "专家组", "专委会", "会员大会", "会议", "本次会议", "本次會議", "全体", "全体会员", "全体成员", "全體", "全體會員", "執委會", "大会",
    "大家", "大會", "委员会", "委員會", "常务理事会", "工作組", "工作组", "成员", "我们", "我們", "技术委员会", "會員大會", "會議", "校務會議", "理事会",
    "理事會", "监事会", "監事會", "管理委员会", "與會人員", "與會者", "董事会", "董事會", "评审委员会", "項目組", "项目组",
];
/// What may stand before the verb.
#[rustfmt::skip]
pub(in super::super) const ADVERBS: &[&str] = &[
    "一致", "全票", "因此", "審議", "审议", "投票", "最后", "最終", "最终", "最後", "現場", "现场", "經討論", "經表決", "經過討論", "經過",
    "经讨论", "经表决", "经过讨论", "表决", "表決", "討論後", "讨论后", "，",
];
/// What they do then.
#[rustfmt::skip]
pub(in super::super) const DECIDING: &[&str] = &[
    "决定", "决议", "同意", "否决", "否決", "商定", "批准", "決定", "決議", "确定", "確定", "达成一致", "达成共识", "通过", "通過", "達成一致", "達成共識",
];
/// What stands right behind that where it is left open what was decided, where it is another word, or of the meeting alone.
#[rustfmt::skip]
pub(in super::super) const LEFT_OPEN: &[&str] = &[
    "事項", "事项", "什么", "他的", "你的", "什麼", "何时", "何時", "如何", "怎么", "因素", "吗", "嗎", "性", "意见", "意見", "是否", "权", "權",
    "的", "着", "誰", "议程", "议题", "谁", "議程", "議題", "于", "於",
];
/// How a sentence ends that says what became of a matter.
#[rustfmt::skip]
pub(in super::super) const PASSED: &[&str] = &[
    "一致通过", "一致通過", "全票通过", "全票通過", "审议通过", "審議通過", "獲得一致通過", "獲得批准", "獲得通過", "獲通過", "获一致通过",
    "获全票通过", "获得一致通过", "获得批准", "获得通过", "获通过", "表决通过", "表決通過",
];
/// With one of these it is not so, or not yet, or was before.
#[rustfmt::skip]
pub(in super::super) const UNLESS: &[&str] = &[
    "上周", "上次", "上週", "不", "假如", "前次", "可能", "吗", "嗎", "如果", "如", "尚", "希望", "应", "應", "建議", "建议", "待", "是否", "曾",
    "未", "此前", "没有", "沒有", "能否", "若", "认为", "認為", "需", "，就", "，将", "议程", "議程",
];
/// With one of these it was decided by others.
#[rustfmt::skip]
pub(in super::super) const ELSEWHERE: &[&str] = &["人大", "国会", "國會", "市政", "政府", "立法", "议会", "議會"];
/// What stands before who is to do something.
#[rustfmt::skip]
pub(in super::super) const LEADS: &[&str] = &["后续由", "後續由", "会后由", "會後由", "決定由", "决定由", "会议决定由", "會議決定由", "由", "请", "請", "麻烦", "麻煩"];
/// What stands behind who takes something on.
#[rustfmt::skip]
pub(in super::super) const TAKING: &[&str] = &["負責", "负责", "跟进", "跟進", "牵头", "牽頭", "认领", "認領", "承担", "承擔"];
/// What says that they will.
#[rustfmt::skip]
pub(in super::super) const WILL: &[&str] = &["会后", "會後", "后续", "後續", "将会", "將會", "将", "將", "会", "會", "需要", "需"];
/// When, or how, before the verb.
#[rustfmt::skip]
pub(in super::super) const SOON: &[&str] = &["下周", "下週", "会后", "會後", "后续", "後續", "协助", "協助", "尽快", "盡快", "继续", "繼續", "本周", "本週", "帮忙", "幫忙"];
/// What is done after a meeting.
#[rustfmt::skip]
pub(in super::super) const WORK: &[&str] = &[
    "上传", "上傳", "书写", "修复", "修改", "修正", "准备", "分享", "协调", "协助", "协商", "協調", "协同", "提交", "提供", "提出", "撰写", "撰寫", "收集", "整理",
    "更新", "检查", "梳理", "测试", "測試", "确认", "確認", "编写", "編寫", "联系", "聯繫", "聯絡", "調查", "調整", "调整", "调研", "调查", "组织", "組織", "統計",
    "统计", "补充", "補充", "评估", "評估", "起草", "輸出", "输出", "购买", "購買", "跟进", "跟進", "通知", "采购", "採購", "預訂", "预订", "处理", "處理", "完成",
    "完善", "安排", "定期", "发送", "發送", "发布", "發布", "创建", "建立", "制定", "制訂", "設計", "设计", "查找", "準備", "研究", "落实", "落實", "申请", "申請", "审核", "審核", "推动", "推動", "推进", "推進",
];
/// What somebody does in the meeting itself.
#[rustfmt::skip]
pub(in super::super) const IN_MEETING: &[&str] = &["主持", "会议记录", "记录", "記錄", "紀錄", "會議記錄", "會議紀錄", "介绍", "介紹", "汇报", "匯報", "参加", "參加", "出席"];
