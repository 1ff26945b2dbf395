import { hasContact } from './contact-in-text.js';

describe('a way to reach somebody', () => {
  it.each([
    '我的手机 13812345678',
    '请打138 1234 5678',
    '138-1234-5678 王工',
    '+86 138 1234 5678',
    '１３８１２３４５６７８',
    '一三八一二三四五六七八',
    '幺三八零零零零幺二三四',
    '0574-87654321 转 8001',
    '(0571) 8765 4321',
    '400-820-8820',
    '座机：8765 4321',
    'tel 87654321',
    'wang.gong@example.com',
    'wang＠example.com.cn',
    '加微信：wang_gong88',
    '微信号 vrsales',
    '微信 wang2026gong',
    'WeChat id: vr-sales',
    'vx:abcdef',
    'QQ 12345678',
  ])('is in %j', (text) => expect(hasContact(text)).toBe(true));

  it.each([
    '',
    '下周可以到场演示',
    '预算 60–120 万元，2026-12-31 前答复',
    '踏勘三人，2026 年 11 月 30 日到 12 月 2 日',
    '请按 GB/T 13862-2009 和 GB 50016-2014 报价',
    '刷新率 ≥ 90 Hz，≥ 1920 × 1080，延迟 20 ms，精度 0.05',
    '设备 12 台、48 个座位、3000 平方米、1500000 元',
    '支持微信小程序和企业微信登录',
    '微信 miniprogram 接入',
    '合同编号 2026-0412-0031',
    '型号 WX-3000、PICO 4 Enterprise',
    '一二三期一起做，九月完成',
    '@所有人看板',
  ])('is not in %j', (text) => expect(hasContact(text)).toBe(false));
});
