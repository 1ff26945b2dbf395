/** Sourced cases of VR at work. */
export const cases = {
  'cases.title': '应用案例',
  'cases.intro':
    '浙江已经公开报道过的虚拟现实应用。内容照原报道转述，每条附出处；平台没有核实过的，写在条目里。',
  'cases.source': '出处：',
  'cases.source.unknown': '原文未署名',
  'cases.source.spoken': '，{title}的第 {n} 个出处，在新窗口打开',
  'cases.count': '{n} 个案例',
  'cases.all': '全部',
  'cases.filter': '按场景看',
  'cases.none': '这个场景方向还没有公开报道过的案例',
  'cases.none.text': '换一个场景方向，或看全部案例。',
  'cases.loading': '应用案例',
} as const;
