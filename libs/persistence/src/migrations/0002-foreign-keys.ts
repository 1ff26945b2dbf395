import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForeignKeys1795176905670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "app"."posting_pipeline" ADD CONSTRAINT "fk_posting_pipeline_posting_id"
      FOREIGN KEY ("posting_id") REFERENCES "app"."posting" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."posting" ADD CONSTRAINT "fk_posting_organization_id"
      FOREIGN KEY ("organization_id") REFERENCES "app"."organization" ("id")`);
    await runner.query(`ALTER TABLE "app"."posting" ADD CONSTRAINT "fk_posting_created_by"
      FOREIGN KEY ("created_by") REFERENCES "app"."account" ("id")`);
    await runner.query(`ALTER TABLE "app"."decision" ADD CONSTRAINT "fk_decision_need_id"
      FOREIGN KEY ("need_id") REFERENCES "app"."posting" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."decision" ADD CONSTRAINT "fk_decision_solution_id"
      FOREIGN KEY ("solution_id") REFERENCES "app"."posting" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."decision" ADD CONSTRAINT "fk_decision_account_id"
      FOREIGN KEY ("account_id") REFERENCES "app"."account" ("id")`);
    await runner.query(`ALTER TABLE "app"."introduction" ADD CONSTRAINT "fk_introduction_need_id"
      FOREIGN KEY ("need_id") REFERENCES "app"."posting" ("id")`);
    await runner.query(`ALTER TABLE "app"."introduction" ADD CONSTRAINT "fk_introduction_solution_id"
      FOREIGN KEY ("solution_id") REFERENCES "app"."posting" ("id")`);
    await runner.query(`ALTER TABLE "app"."introduction" ADD CONSTRAINT "fk_introduction_broker_account_id"
      FOREIGN KEY ("broker_account_id") REFERENCES "app"."account" ("id")`);
    await runner.query(`ALTER TABLE "app"."match" ADD CONSTRAINT "fk_match_need_id"
      FOREIGN KEY ("need_id") REFERENCES "app"."posting" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."match" ADD CONSTRAINT "fk_match_solution_id"
      FOREIGN KEY ("solution_id") REFERENCES "app"."posting" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."matching_run" ADD CONSTRAINT "fk_matching_run_posting_id"
      FOREIGN KEY ("posting_id") REFERENCES "app"."posting" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."member" ADD CONSTRAINT "fk_member_account_id"
      FOREIGN KEY ("account_id") REFERENCES "app"."account" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."member" ADD CONSTRAINT "fk_member_organization_id"
      FOREIGN KEY ("organization_id") REFERENCES "app"."organization" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."notification" ADD CONSTRAINT "fk_notification_account_id"
      FOREIGN KEY ("account_id") REFERENCES "app"."account" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."posting_revision" ADD CONSTRAINT "fk_posting_revision_posting_id"
      FOREIGN KEY ("posting_id") REFERENCES "app"."posting" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."posting_revision" ADD CONSTRAINT "fk_posting_revision_created_by"
      FOREIGN KEY ("created_by") REFERENCES "app"."account" ("id")`);
    await runner.query(`ALTER TABLE "app"."recommendation" ADD CONSTRAINT "fk_recommendation_match_id"
      FOREIGN KEY ("match_id") REFERENCES "app"."match" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."recommendation" ADD CONSTRAINT "fk_recommendation_organization_id"
      FOREIGN KEY ("organization_id") REFERENCES "app"."organization" ("id")`);
    await runner.query(`ALTER TABLE "app"."session" ADD CONSTRAINT "fk_session_member_id"
      FOREIGN KEY ("member_id") REFERENCES "app"."member" ("id") ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "app"."session" DROP CONSTRAINT "fk_session_member_id"`);
    await runner.query(
      `ALTER TABLE "app"."recommendation" DROP CONSTRAINT "fk_recommendation_organization_id"`,
    );
    await runner.query(`ALTER TABLE "app"."recommendation" DROP CONSTRAINT "fk_recommendation_match_id"`);
    await runner.query(
      `ALTER TABLE "app"."posting_revision" DROP CONSTRAINT "fk_posting_revision_created_by"`,
    );
    await runner.query(
      `ALTER TABLE "app"."posting_revision" DROP CONSTRAINT "fk_posting_revision_posting_id"`,
    );
    await runner.query(`ALTER TABLE "app"."notification" DROP CONSTRAINT "fk_notification_account_id"`);
    await runner.query(`ALTER TABLE "app"."member" DROP CONSTRAINT "fk_member_organization_id"`);
    await runner.query(`ALTER TABLE "app"."member" DROP CONSTRAINT "fk_member_account_id"`);
    await runner.query(`ALTER TABLE "app"."matching_run" DROP CONSTRAINT "fk_matching_run_posting_id"`);
    await runner.query(`ALTER TABLE "app"."match" DROP CONSTRAINT "fk_match_solution_id"`);
    await runner.query(`ALTER TABLE "app"."match" DROP CONSTRAINT "fk_match_need_id"`);
    await runner.query(
      `ALTER TABLE "app"."introduction" DROP CONSTRAINT "fk_introduction_broker_account_id"`,
    );
    await runner.query(`ALTER TABLE "app"."introduction" DROP CONSTRAINT "fk_introduction_solution_id"`);
    await runner.query(`ALTER TABLE "app"."introduction" DROP CONSTRAINT "fk_introduction_need_id"`);
    await runner.query(`ALTER TABLE "app"."decision" DROP CONSTRAINT "fk_decision_account_id"`);
    await runner.query(`ALTER TABLE "app"."decision" DROP CONSTRAINT "fk_decision_solution_id"`);
    await runner.query(`ALTER TABLE "app"."decision" DROP CONSTRAINT "fk_decision_need_id"`);
    await runner.query(`ALTER TABLE "app"."posting" DROP CONSTRAINT "fk_posting_created_by"`);
    await runner.query(`ALTER TABLE "app"."posting" DROP CONSTRAINT "fk_posting_organization_id"`);
    await runner.query(
      `ALTER TABLE "app"."posting_pipeline" DROP CONSTRAINT "fk_posting_pipeline_posting_id"`,
    );
  }
}
