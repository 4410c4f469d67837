CREATE TABLE `case_relations` (
	`request_id` text PRIMARY KEY NOT NULL,
	`continues` text,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`continues`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_relations_by_earlier` ON `case_relations` (`continues`);