CREATE TABLE `authored_items` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`item` text NOT NULL,
	`content` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authored_items_key` ON `authored_items` (`list`,`item`);--> statement-breakpoint
CREATE TABLE `authored_packs` (
	`edition` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`created_at` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`office` text PRIMARY KEY NOT NULL,
	`name` text,
	`phone` text,
	`address` text,
	`hours` text,
	`note` text,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `local_notes` (
	`guide` text NOT NULL,
	`step` text NOT NULL,
	`text` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	PRIMARY KEY(`guide`, `step`)
);
--> statement-breakpoint
CREATE TABLE `packs` (
	`hash` text PRIMARY KEY NOT NULL,
	`pack` text NOT NULL,
	`edition` integer NOT NULL,
	`signer` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`imported_at` text NOT NULL,
	`activated_at` text
);
--> statement-breakpoint
CREATE INDEX `packs_by_pack` ON `packs` (`pack`,`edition`);--> statement-breakpoint
CREATE TABLE `publishers` (
	`signer` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`first_seen_at` text NOT NULL,
	`confirmed_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE TABLE `guide_wordings` (
	`hash` text PRIMARY KEY NOT NULL,
	`guide` text NOT NULL,
	`reading` text NOT NULL,
	`first_seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `walks` (
	`id` text PRIMARY KEY NOT NULL,
	`guide` text NOT NULL,
	`request_id` text,
	`answers` text NOT NULL,
	`done` text NOT NULL,
	`pinned` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pinned`) REFERENCES `guide_wordings`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `walks_of_request` ON `walks` (`request_id`,`guide`) WHERE "request_id" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `walks_alone` ON `walks` (`guide`) WHERE "request_id" IS NULL;--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text,
	`title` text NOT NULL,
	`due` text,
	`guide` text,
	`step` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`done_at` text,
	`done_by` text,
	`removed_at` text,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`due`) WHERE "done_at" IS NULL AND "removed_at" IS NULL;--> statement-breakpoint
CREATE INDEX `tasks_by_request` ON `tasks` (`request_id`);