import { useState } from 'react';
import { Button, ButtonLink } from '../button.js';
import { EmptyState, ErrorState, LoadingState, NoPermission } from '../states.js';
import { UndoToast, type UndoView } from '../undo-toast.js';

export function StateParts() {
  const [undo, setUndo] = useState<UndoView>();
  return (
    <div className="ex">
      <div className="g3">
        <EmptyState boxed title="还没有合适的方案" action={<Button size="md">试着放宽条件</Button>}>
          214 个候选都没有通过硬性条件。影响最大的是“90 天内交付”。
        </EmptyState>
        <LoadingState boxed what="推荐" />
        <ErrorState
          boxed
          title="推荐没有载入"
          kept="你的需求和意见都已保存。"
          onRetry={() => undefined}
          code="7F3K"
        />
        <NoPermission
          boxed
          who="需求所属单位"
          signedInAs="瓯江视界（演示）"
          action={
            <ButtonLink size="md" to="/parts">
              看公开内容
            </ButtonLink>
          }
        />
      </div>
      <p>
        <Button
          size="md"
          onClick={() =>
            setUndo({ key: String(Date.now()), message: '已记为不合适', onUndo: () => setUndo(undefined) })
          }
        >
          出提示
        </Button>{' '}
        <Button size="md" look="primary" busy>
          正在发布
        </Button>{' '}
        <Button size="md" aria-disabled="true">
          核实后可邀请
        </Button>
      </p>
      <UndoToast undo={undo} onClose={() => setUndo(undefined)} />
    </div>
  );
}
