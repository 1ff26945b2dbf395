export const reasonCode = {
  'reason-code.capability_gap': '能力不够',
  'reason-code.over_budget': '价格和预算对不上',
  'reason-code.too_late': '交付赶不上',
  'reason-code.too_far': '距离太远',
  'reason-code.lacks_proof': '缺少案例或证明',
  'reason-code.other_choice': '已选了别家',
  'reason-code.no_capacity': '近期没有人手',
  'reason-code.unclear_need': '需求不够清楚',
  'reason-code.not_our_field': '不是我们的领域',
  'reason-code.not_relevant': '不相关',
  'reason-code.conflict_of_interest': '有利益冲突',
  'reason-code.other': '其他',
} as const;
