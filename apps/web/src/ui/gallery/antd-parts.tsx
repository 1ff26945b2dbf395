import { Button, DatePicker, Form, Input, InputNumber, Segmented, Select, Table, Tabs, Tag } from 'antd';
import { AntdScope } from '../../theme/antd-scope.js';

/** Whether Ant Design wears our tokens. */
export function AntdParts() {
  return (
    <div className="ex">
      <AntdScope>
        <Form layout="vertical" initialValues={{ name: '压铸车间', city: '宁波' }}>
          <Form.Item label="单位名称" name="name" extra="与营业执照一致">
            <Input />
          </Form.Item>
          <Form.Item label="城市" name="city">
            <Select options={['宁波', '杭州'].map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item label="天数" name="days" validateStatus="error" help="要大于 0">
            <InputNumber placeholder="天" />
          </Form.Item>
          <Form.Item label="截止日" name="until">
            <DatePicker />
          </Form.Item>
          <div className="row">
            <Button type="primary">提交</Button>
            <Button>存草稿</Button>
            <Button disabled>不可用</Button>
            <Tag>自述</Tag>
            <Segmented options={['缺口数', '比例']} />
          </div>
        </Form>
      </AntdScope>
      <AntdScope density="desk">
        <Tabs
          items={[
            { key: 'a', label: '单位', children: null },
            { key: 'b', label: '发布信息', children: null },
          ]}
        />
        <Table
          rowKey="name"
          pagination={false}
          columns={[
            { title: '单位', dataIndex: 'name' },
            { title: '期限', dataIndex: 'due' },
          ]}
          dataSource={[
            { name: '永康演示五金', due: '今天 15:00' },
            { name: '嘉善演示光学', due: '11 月 24 日' },
          ]}
        />
      </AntdScope>
    </div>
  );
}
