export const match = {
  'match.ask.capability': '{term}',
  'match.ask.direction': '{term}',
  'match.ask.spec': '{quantity} {comparator, select, gte {≥} lte {≤} other {=}} {value} {unit}',
  'match.ask.certificate': '{certificate}',
  'match.ask.deployment':
    '{mode, select, offline {本地离线部署} on_premises {本地联网部署} private_cloud {私有云部署} public_cloud {公有云部署} other {部署方式}}',
  'match.ask.domestic': '信创（国产软硬件）',
  'match.ask.budget': '预算 {maxMoney}以内',
  'match.ask.budget_range': '预算 {money}',
  'match.ask.budget_ceiling': '内部预算上限 {maxMoney}',
  'match.ask.delivery': '{days} 天内交付',
  'match.ask.on_site': '到{region}现场服务',
  'match.ask.site': '项目在{region}',
  'match.ask.references': '{term}的同类案例',
  'match.ask.market': '{market, select, 2b {面向单位} 2c {面向个人} other {单位和个人都面向}}',
  'match.ask.named': '需求方点名不要的单位',
  'match.ask.kind': '不要{kind, select, product {产品} content {内容} service {服务} other {集成}}类方案',
  'match.ask.scenarios': '场景：{term}',
  'match.ask.text': '需求描述',
  'match.ask.meaning': '需求描述的意思',
  'match.offer.capability': '{term}',
  'match.offer.near_capability': '相近的能力：{term}',
  'match.offer.direction': '{term}',
  'match.offer.spec': '{quantity} {value} {unit}',
  'match.offer.price_on_quote': '面议，未写明价格',
  'match.offer.price_from': '{model, select, subscription {每年 } per_seat {每席 } other {}}{minMoney}起',
  'match.offer.price_exact': '{model, select, subscription {每年 } per_seat {每席 } other {}}{minMoney}',
  'match.offer.price': '{model, select, subscription {每年 } per_seat {每席 } other {}}{money}',
  'match.offer.price_seats': '{price}，{seats} 席合计 {sum}',
  'match.note.price_one_seat': '需求没有写现场同时使用的人数，算不出总价',
  'match.note.price_open_top':
    '{basis, select, first_year {首年起价} seats {合计起价} other {起价}}在预算内，最终多少没有写明',
  'match.note.price_partly':
    '{basis, select, first_year {首年费用} seats {合计} other {报价}}低端在预算内，高端超出',
  'match.note.price_first_year': '按年报价，只核对了首年',
  'match.offer.lead_time': '{min}–{max} 天可交付',
  'match.offer.lead_time_exact': '{days} 天可交付',
  'match.offer.seat': '单位在{region}',
  'match.offer.serves': '服务范围含{region}',
  'match.offer.deployment':
    '{mode, select, offline {本地离线部署} on_premises {本地联网部署} private_cloud {私有云部署} public_cloud {公有云部署} other {部署方式}}',
  'match.offer.domestic': '支持信创环境',
  'match.offer.not_domestic': '不支持信创环境',
  'match.offer.certificate': '{certificate}',
  'match.offer.certificate_expired': '{certificate}，已于 {date} 到期',
  'match.offer.market': '{market, select, 2b {面向单位} 2c {面向个人} other {单位和个人都面向}}',
  'match.offer.kind': '{kind, select, product {产品} content {内容} service {服务} other {集成}}类方案',
  'match.offer.declined': '写明不承接“{term}”',
  'match.offer.text': '方案描述，相近程度 {likeness} / 100',
  'match.offer.meaning': '方案描述的意思，相近程度 {likeness} / 100',
  'match.offer.reference': '{title}（{year} 年）',
  'match.source.declared': '自述，未见证明',
  'match.source.commitment': '方案写明',
  'match.source.kind':
    '{kind, select, test_report {检测报告} certificate {证书} contract {合同} acceptance {验收证明} demonstration {现场演示} other {证明}}',
  'match.source.document':
    '{document}（{kind, select, test_report {检测报告} certificate {证书} contract {合同} acceptance {验收证明} demonstration {现场演示} other {证明}}）',
  'match.source.dated':
    '{document}（{kind, select, test_report {检测报告} certificate {证书} contract {合同} acceptance {验收证明} demonstration {现场演示} other {证明}}，{date}）',
  'match.reason.capability':
    '{reader, select, solution {你} broker {企业} other {对方}}具备“{ask}”，有证明：{offer}',
  'match.reason.capability_same':
    '{reader, select, solution {你} broker {企业} other {对方}}具备“{ask}”，有证明',
  'match.reason.capabilities_all':
    '{total} 项能力要求{reader, select, solution {你} broker {企业} other {对方}}全部具备，都有证明',
  'match.reason.capabilities_some':
    '{total} 项能力要求中，{reader, select, solution {你} broker {企业} other {对方}}有 {met} 项具备且有证明',
  'match.reason.capabilities_declared':
    '{total} 项能力要求中，{reader, select, solution {你} broker {企业} other {对方}}自述具备 {count} 项，待核实',
  'match.reason.capabilities_near':
    '{total} 项能力要求中，{count} 项{reader, select, solution {你} broker {企业} other {对方}}有相近的能力',
  'match.reason.direction': '都做“{ask}”',
  'match.reason.spec': '{offer}，要求 {ask}，有证明',
  'match.reason.spec_same': '达到“{ask}”，有证明',
  'match.reason.specs_all': '{total} 项指标和条件全部达到，都有证明',
  'match.reason.specs_some': '{total} 项指标和条件中，{met} 项达到且有证明',
  'match.reason.specs_declared':
    '{total} 项指标和条件中，{reader, select, solution {你} broker {企业} other {对方}}自述达到 {count} 项，待核实',
  'match.reason.price': '报价 {offer}，符合{ask}',
  'match.reason.price_noted': '报价 {offer}，符合{ask}（{note}）',
  'match.reason.delivery': '{offer}，要求 {ask}',
  'match.reason.region': '{offer}，{ask}',
  'match.reason.reference': '有“{ask}”：{offer}',
  'match.reason.text': '需求和方案说的是相近的事',
  'match.reason.meaning': '需求和方案的意思相近，哪怕用词不同',
  'match.missing.text': '需求和方案写的内容不太相近，相近程度 {likeness} / 100',
  'match.missing.meaning': '需求和方案的意思不太相近，相近程度 {likeness} / 100',
  'match.missing.meaning_unknown': '两份描述的意思还没有比较',
  'match.missing.broken':
    '{hard, select, yes {硬性条件} other {}}“{ask}”：{reader, select, solution {你} broker {企业} other {对方}}是“{offer}”，不符合',
  'match.missing.conflict':
    '{hard, select, yes {硬性条件} other {}}“{ask}”：{reader, select, solution {你} broker {企业} other {对方}}有两处说法不一，“{offer}”和“{other}”，待核实',
  'match.missing.declared':
    '{hard, select, yes {硬性条件} other {}}“{ask}”：{reader, select, solution {你} broker {企业} other {对方}}自述“{offer}”，未见证明',
  'match.missing.declared_same':
    '{hard, select, yes {硬性条件} other {}}“{ask}”：{reader, select, solution {你} broker {企业} other {对方}}自述支持，未见证明',
  'match.missing.open':
    '{hard, select, yes {硬性条件} other {}}“{ask}”：{reader, select, solution {你} broker {企业} other {对方}}写的是“{offer}”，待核实',
  'match.missing.noted':
    '{hard, select, yes {硬性条件} other {}}“{ask}”：{reader, select, solution {你} broker {企业} other {对方}}写的是“{offer}”，{note}，待核实',
  'match.missing.silent':
    '{hard, select, yes {硬性条件} other {}}“{ask}”：{reader, select, solution {你} broker {企业} other {对方}}未写明',
  'match.edit.state_capability': '{said, select, yes {证明} missed {达到并证明} other {写明并证明}}“{ask}”',
  'match.edit.state_spec':
    '{said, select, yes {证明} missed {达到并证明} other {写明并证明}}“{ask}”，附检测报告',
  'match.edit.state_certificate': '{said, select, no {提供} other {补充}}“{ask}”证书',
  'match.edit.state_deployment':
    '{said, select, yes {证明} missed {达到并证明} other {写明并证明}}支持“{ask}”',
  'match.edit.state_domestic': '{said, select, yes {证明} missed {达到并证明} other {写明并证明}}支持“{ask}”',
  'match.edit.state_price': '{said, select, yes {写明总价} other {写明价格}}，符合{ask}',
  'match.edit.narrow_price': '把报价高端控制在“{ask}”之内{said, select, other {}}',
  'match.edit.state_lead_time': '{said, select, no {写明交付期：} other {把交付期缩短到}}{ask}',
  'match.edit.serve_region': '{said, select, no {写明服务范围} other {把服务范围扩大}}：{ask}',
  'match.edit.prove_reference': '补充 1 份“{ask}”的验收证明{said, select, other {}}',
  'match.edit.add_reference': '补充 1 个“{ask}”，附验收证明{said, select, other {}}',
  'match.ease.raise_budget': '预算上调 {percent}%，到 {maxMoney}',
  'match.ease.extend_delivery': '交付期放宽到 {days} 天',
  'match.ease.relax': '把“{ask}”从硬性条件改为偏好',
  'match.edit.several': '{first}，另补 {more} 项',
} as const;
