import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstTables1795176905170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "app"."account" (
      "id" uuid NOT NULL,
      "email" text NOT NULL,
      "name" text NOT NULL,
      "phone" text,
      "password_hash" text NOT NULL,
      "locale" text NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "uq_account_email" UNIQUE ("email"),
      CONSTRAINT "ck_account_locale" CHECK (locale IN ('zh', 'en')),
      CONSTRAINT "ck_account_email" CHECK (email = lower(email)),
      CONSTRAINT "pk_account" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE TABLE "app"."corpus_snapshot" (
      "number" integer NOT NULL,
      "documents" integer NOT NULL,
      "df" bytea NOT NULL,
      CONSTRAINT "ck_corpus_snapshot_number" CHECK (number >= 0 AND documents >= 0),
      CONSTRAINT "pk_corpus_snapshot" PRIMARY KEY ("number")
    )`);
    await runner.query(`CREATE TABLE "app"."organization" (
      "id" uuid NOT NULL,
      "version" integer NOT NULL,
      "name" text NOT NULL,
      "name_en" text,
      "kinds" text array NOT NULL,
      "state" text NOT NULL,
      "credit_code" text,
      "industry" text,
      "region" text NOT NULL,
      "address" text,
      "introduction" text,
      "contact" jsonb NOT NULL,
      "demo" boolean NOT NULL,
      "review_note" text,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "uq_organization_credit_code" UNIQUE ("credit_code"),
      CONSTRAINT "ck_organization_version" CHECK (version >= 0),
      CONSTRAINT "ck_organization_kinds" CHECK (kinds <@ ARRAY['application_unit', 'vendor_parts', 'vendor_hardware', 'vendor_software', 'vendor_content', 'vendor_integration', 'research', 'public_buyer', 'alliance', 'authority', 'service_provider']::text[]),
      CONSTRAINT "ck_organization_state" CHECK (state IN ('pending', 'verified', 'returned', 'suspended')),
      CONSTRAINT "pk_organization" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_organization_state"
      ON "app"."organization" ("state", "created_at")`);
    await runner.query(`CREATE TABLE "app"."posting_pipeline" (
      "posting_id" uuid NOT NULL,
      "indexed_version" integer NOT NULL DEFAULT '0',
      "matched_version" integer NOT NULL DEFAULT '0',
      CONSTRAINT "ck_posting_pipeline_versions" CHECK (indexed_version >= 0 AND matched_version >= 0),
      CONSTRAINT "pk_posting_pipeline" PRIMARY KEY ("posting_id")
    )`);
    await runner.query(`CREATE TABLE "app"."posting" (
      "id" uuid NOT NULL,
      "side" text NOT NULL,
      "code" text NOT NULL,
      "organization_id" uuid NOT NULL,
      "state" text NOT NULL,
      "version" integer NOT NULL,
      "live_revision" integer,
      "working_revision" integer NOT NULL,
      "was_live" integer NOT NULL DEFAULT '0',
      "awaits_review" boolean NOT NULL,
      "review_note" text,
      "demo" boolean NOT NULL,
      "published_at" TIMESTAMP(3) WITH TIME ZONE,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE,
      "created_by" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "uq_posting_code" UNIQUE ("code"),
      CONSTRAINT "ck_posting_version" CHECK (version >= 0),
      CONSTRAINT "ck_posting_revisions" CHECK (working_revision >= 1 AND live_revision >= 1 AND was_live >= coalesce(live_revision, 0)),
      CONSTRAINT "ck_posting_live" CHECK (state <> 'published' OR live_revision IS NOT NULL),
      CONSTRAINT "ck_posting_state" CHECK (state IN ('draft', 'in_review', 'published', 'closed', 'withdrawn', 'expired')),
      CONSTRAINT "ck_posting_side" CHECK (side IN ('need', 'solution')),
      CONSTRAINT "pk_posting" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_posting_review"
      ON "app"."posting" ("updated_at") WHERE awaits_review`);
    await runner.query(`CREATE INDEX "ix_posting_expires"
      ON "app"."posting" ("expires_at") WHERE state = 'published'`);
    await runner.query(`CREATE INDEX "ix_posting_published"
      ON "app"."posting" ("side", "id") WHERE state = 'published'`);
    await runner.query(`CREATE INDEX "ix_posting_organization"
      ON "app"."posting" ("organization_id", "side")`);
    await runner.query(`CREATE TABLE "app"."decision" (
      "id" uuid NOT NULL,
      "need_id" uuid NOT NULL,
      "solution_id" uuid NOT NULL,
      "party" text NOT NULL,
      "verdict" text NOT NULL,
      "reason" text,
      "note" text,
      "account_id" uuid NOT NULL,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "undone_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "ck_decision_reason" CHECK (reason IN ('capability_gap', 'over_budget', 'too_late', 'too_far', 'lacks_proof', 'other_choice', 'no_capacity', 'unclear_need', 'not_our_field', 'not_relevant', 'conflict_of_interest', 'other')),
      CONSTRAINT "ck_decision_verdict" CHECK (party = 'need' AND verdict IN ('invite', 'not_suitable') OR party = 'solution' AND verdict IN ('interested', 'not_suitable') OR party = 'broker' AND verdict IN ('pin', 'reject')),
      CONSTRAINT "pk_decision" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_decision_adjustments"
      ON "app"."decision" ("at") WHERE party = 'broker' AND undone_at IS NULL`);
    await runner.query(`CREATE INDEX "ix_decision_solution"
      ON "app"."decision" ("solution_id", "party", "at")`);
    await runner.query(`CREATE INDEX "ix_decision_pair"
      ON "app"."decision" ("need_id", "solution_id", "party", "at")`);
    await runner.query(`CREATE TABLE "app"."history" (
      "id" uuid NOT NULL,
      "subject_kind" text NOT NULL,
      "subject_id" text NOT NULL,
      "event" text NOT NULL,
      "version" integer,
      "from" text,
      "to" text,
      "actor_account_id" uuid,
      "actor_name" text NOT NULL,
      "actor_organization_id" uuid,
      "note" text,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "ck_history_subject_kind" CHECK (subject_kind IN ('posting', 'organization', 'pair', 'account')),
      CONSTRAINT "pk_history" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_history_subject"
      ON "app"."history" ("subject_kind", "subject_id", "at")`);
    await runner.query(`CREATE TABLE "app"."introduction" (
      "id" uuid NOT NULL,
      "need_id" uuid NOT NULL,
      "solution_id" uuid NOT NULL,
      "state" text NOT NULL,
      "broker_account_id" uuid NOT NULL,
      "note" text,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "undone_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "ck_introduction_state" CHECK (state = 'open' AND undone_at IS NULL OR state = 'undone' AND undone_at IS NOT NULL),
      CONSTRAINT "pk_introduction" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_introduction_solution" ON "app"."introduction" ("solution_id")`);
    await runner.query(`CREATE INDEX "ix_introduction_need" ON "app"."introduction" ("need_id")`);
    await runner.query(`CREATE UNIQUE INDEX "uq_introduction_open"
      ON "app"."introduction" ("need_id", "solution_id") WHERE state = 'open'`);
    await runner.query(`CREATE TABLE "app"."match" (
      "id" uuid NOT NULL,
      "need_id" uuid NOT NULL,
      "solution_id" uuid NOT NULL,
      "state" text NOT NULL,
      "standing" text NOT NULL,
      "score" double precision NOT NULL,
      "upper" double precision NOT NULL,
      "result" json NOT NULL,
      "need_revision" integer NOT NULL,
      "solution_revision" integer NOT NULL,
      "need_version" integer NOT NULL,
      "solution_version" integer NOT NULL,
      "need_organization_version" integer NOT NULL,
      "solution_organization_version" integer NOT NULL,
      "scorer_version" text NOT NULL,
      "vocabulary_version" text NOT NULL,
      "corpus_snapshot" integer NOT NULL,
      "as_of" date NOT NULL,
      "computed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "uq_match_pair" UNIQUE ("need_id", "solution_id"),
      CONSTRAINT "ck_match_score" CHECK (score >= 0 AND score <= upper AND upper <= 100.000001),
      CONSTRAINT "ck_match_standing" CHECK (standing IN ('passed', 'to_verify', 'excluded')),
      CONSTRAINT "ck_match_state" CHECK (state IN ('current', 'superseded')),
      CONSTRAINT "pk_match" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_match_newest"
      ON "app"."match" ("computed_at") WHERE state = 'current'`);
    await runner.query(`CREATE INDEX "ix_match_solution" ON "app"."match" ("solution_id", "need_id")`);
    await runner.query(`CREATE TABLE "app"."matching_run" (
      "posting_id" uuid NOT NULL,
      "side" text NOT NULL,
      "version" integer NOT NULL,
      "queued_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "retrieved_at" TIMESTAMP(3) WITH TIME ZONE,
      "candidates" integer,
      "scored_at" TIMESTAMP(3) WITH TIME ZONE,
      "passed" integer,
      "to_verify" integer,
      "excluded_by" jsonb,
      "completed_at" TIMESTAMP(3) WITH TIME ZONE,
      "failed_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "ck_matching_run_counts" CHECK (candidates >= 0 AND passed >= 0 AND to_verify >= 0),
      CONSTRAINT "ck_matching_run_side" CHECK (side IN ('need', 'solution')),
      CONSTRAINT "pk_matching_run" PRIMARY KEY ("posting_id")
    )`);
    await runner.query(`CREATE INDEX "ix_matching_run_completed"
      ON "app"."matching_run" ("completed_at") WHERE completed_at IS NOT NULL`);
    await runner.query(`CREATE TABLE "app"."member" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "organization_id" uuid NOT NULL,
      "role" text NOT NULL,
      CONSTRAINT "uq_member_account_organization" UNIQUE ("account_id", "organization_id"),
      CONSTRAINT "ck_member_role" CHECK (role IN ('owner', 'editor', 'viewer')),
      CONSTRAINT "pk_member" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_member_organization" ON "app"."member" ("organization_id")`);
    await runner.query(`CREATE TABLE "app"."notification" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "channel" text NOT NULL,
      "kind" text NOT NULL,
      "params" jsonb NOT NULL,
      "link" text NOT NULL,
      "dedupe_key" text NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "read_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "uq_notification_dedupe" UNIQUE ("account_id", "channel", "dedupe_key"),
      CONSTRAINT "ck_notification_channel" CHECK (channel IN ('inbox')),
      CONSTRAINT "pk_notification" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_notification_unread"
      ON "app"."notification" ("account_id") WHERE read_at IS NULL`);
    await runner.query(`CREATE INDEX "ix_notification_account"
      ON "app"."notification" ("account_id", "created_at")`);
    await runner.query(`CREATE TABLE "app"."outbox" (
      "id" uuid NOT NULL,
      "event" jsonb NOT NULL,
      "attempt" integer NOT NULL DEFAULT '1',
      "failures" integer NOT NULL DEFAULT '0',
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "leased" boolean NOT NULL DEFAULT false,
      "last_error" text,
      "handled_at" TIMESTAMP(3) WITH TIME ZONE,
      "dead_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "ck_outbox_attempt" CHECK (attempt >= 1 AND failures >= 0),
      CONSTRAINT "ck_outbox_end" CHECK (handled_at IS NULL OR dead_at IS NULL),
      CONSTRAINT "pk_outbox" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_outbox_handled"
      ON "app"."outbox" ("handled_at") WHERE handled_at IS NOT NULL`);
    await runner.query(`CREATE INDEX "ix_outbox_dead"
      ON "app"."outbox" ("dead_at") WHERE dead_at IS NOT NULL`);
    await runner.query(`CREATE INDEX "ix_outbox_open"
      ON "app"."outbox" ("due_at", "id") WHERE handled_at IS NULL AND dead_at IS NULL`);
    await runner.query(`CREATE TABLE "app"."posting_code" (
      "side" text NOT NULL,
      "year" integer NOT NULL,
      "last" integer NOT NULL,
      CONSTRAINT "ck_posting_code_side" CHECK (side IN ('need', 'solution')),
      CONSTRAINT "pk_posting_code" PRIMARY KEY ("side", "year")
    )`);
    await runner.query(`CREATE TABLE "app"."posting_revision" (
      "posting_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "content" jsonb NOT NULL,
      "created_by" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "ck_posting_revision_number" CHECK (number >= 1),
      CONSTRAINT "pk_posting_revision" PRIMARY KEY ("posting_id", "number")
    )`);
    await runner.query(`CREATE TABLE "app"."recommendation" (
      "id" uuid NOT NULL,
      "match_id" uuid NOT NULL,
      "side" text NOT NULL,
      "organization_id" uuid NOT NULL,
      "state" text NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "seen_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "uq_recommendation_match_organization" UNIQUE ("match_id", "organization_id"),
      CONSTRAINT "ck_recommendation_state" CHECK (state IN ('active', 'withdrawn')),
      CONSTRAINT "ck_recommendation_side" CHECK (side IN ('need', 'solution')),
      CONSTRAINT "pk_recommendation" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_recommendation_active"
      ON "app"."recommendation" ("organization_id", "match_id") WHERE state = 'active'`);
    await runner.query(`CREATE TABLE "app"."reference_edition" (
      "kind" text NOT NULL,
      "version" text NOT NULL,
      "content" json NOT NULL,
      "activated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "ck_reference_edition_kind" CHECK (kind IN ('vocabulary', 'regions', 'industries', 'plan', 'cases')),
      CONSTRAINT "pk_reference_edition" PRIMARY KEY ("kind", "version")
    )`);
    await runner.query(`CREATE INDEX "ix_reference_edition_active"
      ON "app"."reference_edition" ("kind", "activated_at")`);
    await runner.query(`CREATE TABLE "app"."session" (
      "token_hash" text NOT NULL,
      "member_id" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "ck_session_token_hash" CHECK (token_hash ~ '^[0-9a-f]{64}$'),
      CONSTRAINT "pk_session" PRIMARY KEY ("token_hash")
    )`);
    await runner.query(`CREATE INDEX "ix_session_member" ON "app"."session" ("member_id")`);
    await runner.query(`CREATE INDEX "ix_session_expires" ON "app"."session" ("expires_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE app.account, app.corpus_snapshot, app.organization, app.posting_pipeline, app.posting, app.decision, app.history, app.introduction, app.match, app.matching_run, app.member, app.notification, app.outbox, app.posting_code, app.posting_revision, app.recommendation, app.reference_edition, app.session CASCADE`,
    );
  }
}
