/** The standing pages behind the footer: how the score is made, what is confidential, how accessible the platform is. */
export const about = {
  'about.score.title': '匹配分怎么算',
  'about.score.lead': '先过硬性条件，再逐项打分。每一分都有依据，没有依据的不给分。',
  'about.score.1.title': '先过硬性条件',
  'about.score.1.text':
    '写成硬性条件的要求，方案写明达不到就不推荐。只有自述、没有证明，或者没有写，记为待核实，排在全部通过的方案之后，不会说成符合。',
  'about.score.2.title': '再逐项打分',
  'about.score.2.text':
    '能力、描述、指标、价格、工期、地区、案例七项，各占一份，合起来 100 分。需求没有提的项目，对所有方案都不算，其余各项补足 100 分。平台接入语义模型时多一项“语义”，比较两份公开描述的意思。',
  'about.score.3.title': '未知就是未知',
  'about.score.3.text':
    '没有依据的部分按 0 分计，图上画斜线。上限是这些未知都得到证实后的分数。依据多一条，分数只会升不会降。',
  'about.score.4.title': '提升建议',
  'about.score.4.text': '告诉你改哪一项、能升到多少。数字都由同一套算法重新算过。',
  'about.score.5.title': '人来决定',
  'about.score.5.text':
    '推荐只是建议。邀请、有意向、不合适由双方说了算，撮合专员可以置顶或否决，都要写理由并留存。不收推荐费，不出售排名。',

  'about.privacy.title': '隐私与保密',
  'about.privacy.lead': '写成保密的内容，只有你和撮合专员看得到，直到你同意开放。',
  'about.privacy.1.title': '逐项决定',
  'about.privacy.1.text':
    '单位名称、预算、指标等，每一项都可以单独改为保密。内部预算上限、点名排除的单位和联系人始终保密。',
  'about.privacy.2.title': '不参与匹配',
  'about.privacy.2.text':
    '企业看到的分数、排名和是否被推荐，只由它看得到的内容算出。保密内容不进入搜索，也不影响分数，所以试不出来；平台接入语义模型时，发给它的也只有公开的文字。唯一的例外：双方都可以点名排除单位，被排除的只是不再被推荐，看不到是谁排除的。',
  'about.privacy.3.title': '双方同意才互见联系方式',
  'about.privacy.3.text':
    '你邀请、对方有意向之后，由撮合专员建立对接，那时双方才看到对方的联系人。每次开放都有记录。',
  'about.privacy.4.title': '浏览器里存什么',
  'about.privacy.4.text': '登录凭证、语言和深浅色的选择、还没提交的草稿。没有广告和跟踪。',

  'about.access.title': '无障碍声明',
  'about.access.lead': '目标是 WCAG 2.2 AA 级。遇到用不了的地方，请告诉撮合专员。',
  'about.access.1.title': '键盘和读屏',
  'about.access.1.text': '所有功能都能用键盘完成，焦点清楚可见，换页后从标题读起。图形都有文字说明。',
  'about.access.2.title': '看得清',
  'about.access.2.text':
    '文字对比度不低于 4.5:1，深色浅色跟随系统，也可以自己选。每种状态都有形状、文字和颜色，黑白打印和强制颜色下也能分辨。',
  'about.access.3.title': '放大和窄屏',
  'about.access.3.text': '320 像素宽、放大到 400 % 都能用，不缩小字号。系统设置减少动态效果时没有动画。',
} as const;
