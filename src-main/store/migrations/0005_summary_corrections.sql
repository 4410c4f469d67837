CREATE TABLE `counted_cases` (
	`release_id` text NOT NULL,
	`request_id` text NOT NULL,
	`household` integer NOT NULL,
	`area` text NOT NULL,
	`age` text NOT NULL,
	`sex` text NOT NULL,
	`channel` text NOT NULL,
	`outcome` text NOT NULL,
	`time` text NOT NULL,
	PRIMARY KEY(`release_id`, `request_id`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `counted_cases_by_request` ON `counted_cases` (`request_id`);--> statement-breakpoint
DROP INDEX `releases_period_unique`;--> statement-breakpoint
CREATE INDEX `releases_by_period` ON `releases` (`period`);--> statement-breakpoint
ALTER TABLE `received_summaries` ADD `correction` text;--> statement-breakpoint
ALTER TABLE `received_summaries` ADD `corrects` text;