CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`kind` text NOT NULL,
	`subject` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`person` text NOT NULL,
	`key` text NOT NULL,
	`fields` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`person`, `key`)
);
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`who` text,
	`phone` text,
	`where` text,
	`sealed_at` text NOT NULL,
	`unfinished` integer NOT NULL,
	`state` text NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `notes_by_state` ON `notes` (`state`,`sealed_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`wrap_id` text,
	`role` text NOT NULL,
	`name` text,
	`created_at` text NOT NULL,
	`removed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_wrap_id_unique` ON `people` (`wrap_id`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`day` text NOT NULL,
	`minutes` integer,
	`status` text,
	`author` text NOT NULL,
	`written_at` text NOT NULL,
	`changed_at` text,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entries_by_request` ON `entries` (`request_id`,`day`,`written_at`);--> statement-breakpoint
CREATE TABLE `request_numbers` (
	`year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `request_versions` (
	`request_id` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	`content` text NOT NULL,
	`status` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `request_versions_key` ON `request_versions` (`request_id`,`version`);--> statement-breakpoint
CREATE TABLE `requests` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`version` integer NOT NULL,
	`area` text,
	`situations` text NOT NULL,
	`channel` text,
	`urgency` text,
	`urgency_order` integer GENERATED ALWAYS AS (CASE urgency WHEN 'today' THEN 4 WHEN 'days' THEN 3 WHEN 'weeks' THEN 2 WHEN 'none' THEN 1 ELSE 0 END) VIRTUAL,
	`subject` text,
	`who` text,
	`phone` text,
	`where` text,
	`age` text,
	`sex` text,
	`part` text,
	`state` text NOT NULL,
	`outcome` text,
	`handed_to` text,
	`closed_at` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`changed_at` text NOT NULL,
	`binned_at` text,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_id_unique` ON `requests` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `requests_number` ON `requests` (`year`,`sequence`);--> statement-breakpoint
CREATE INDEX `requests_live_by_recorded` ON `requests` (`recorded_at`,`row`,`state`,`area`,`urgency`,`outcome`,`situations`) WHERE "binned_at" IS NULL;--> statement-breakpoint
CREATE INDEX `requests_live_by_changed` ON `requests` (`changed_at`,`row`,`recorded_at`,`state`,`area`,`urgency`,`outcome`,`situations`) WHERE "binned_at" IS NULL;--> statement-breakpoint
CREATE INDEX `requests_live_by_number` ON `requests` (`year`,`sequence`,`row`,`recorded_at`,`state`,`area`,`urgency`,`outcome`,`situations`) WHERE "binned_at" IS NULL;--> statement-breakpoint
CREATE INDEX `requests_live_by_urgency` ON `requests` (`urgency_order`,`recorded_at`,`row`,`state`,`area`,`urgency`,`outcome`,`situations`) WHERE "binned_at" IS NULL;--> statement-breakpoint
CREATE INDEX `requests_open` ON `requests` (`changed_at`,`state`,`area`) WHERE "binned_at" IS NULL AND "state" <> 'closed';--> statement-breakpoint
CREATE INDEX `requests_binned` ON `requests` (`binned_at`) WHERE "binned_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `requests_parts` ON `requests` (`part`) WHERE "part" IS NOT NULL AND "binned_at" IS NULL;--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `release_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`release_id` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`period` text NOT NULL,
	`lag_name` text NOT NULL,
	`recipient` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`package` text NOT NULL,
	`package_hash` text NOT NULL,
	`previous_hash` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_sequence_unique` ON `releases` (`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_period_unique` ON `releases` (`period`);--> statement-breakpoint
CREATE TABLE `received_summaries` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`municipality_name` text NOT NULL,
	`period` text NOT NULL,
	`sequence` integer NOT NULL,
	`package_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`received_at` text NOT NULL,
	`signer` text NOT NULL,
	`counts` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `received_summaries_package_hash_unique` ON `received_summaries` (`package_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `received_summaries_key` ON `received_summaries` (`municipality`,`period`);--> statement-breakpoint
CREATE TABLE `signers` (
	`municipality` text PRIMARY KEY NOT NULL,
	`signer` text NOT NULL,
	`first_seen_at` text NOT NULL,
	`confirmed_at` text
);
