/** What the browser itself has to say, on any page. */
export const web = {
  'web.offline': '连不上平台。你写的内容还在，请看一下网络，再试一次。',
  'web.unexpected': '没有做成，你写的内容还在。请再试一次。',
  'web.unexpectedCode': '没有做成，你写的内容还在。请再试一次；仍不行，请告诉专员编号 {code}。',
} as const;
