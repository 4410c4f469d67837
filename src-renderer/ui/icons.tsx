interface IconProps {
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

/** A simple line drawing, 24 × 24, in the colour of the text. Always beside a word, so hidden from readers. */
function Drawing({ line, size = 20 }: IconProps & { readonly line: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={line} />
    </svg>
  );
}

export function IconHome(props: IconProps) {
  return <Drawing {...props} line="M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5h4v5" />;
}

export function IconRecords(props: IconProps) {
  return <Drawing {...props} line="M6 3.5h9l4 4v13H6zM14.5 3.5v4.5H19M9 12h7M9 15.5h7" />;
}

export function IconSummary(props: IconProps) {
  return <Drawing {...props} line="M4 20h16M7 20v-6M12 20V6M17 20v-9" />;
}

export function IconReceived(props: IconProps) {
  return <Drawing {...props} line="M4 13.5h4.5l1.5 3h4l1.5-3H20M4 13.5 6.5 5h11L20 13.5v6H4zM12 5v5" />;
}

export function IconTerritory(props: IconProps) {
  return <Drawing {...props} line="M9 4 4 6v14l5-2 6 2 5-2V4l-5 2zM9 4v14M15 6v14" />;
}

export function IconSettings(props: IconProps) {
  return (
    <Drawing
      {...props}
      line="M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5"
    />
  );
}

export function IconWrite(props: IconProps) {
  return <Drawing {...props} line="M5 19h3.5L19 8.5 15.5 5 5 15.5zM13 7.5l3.5 3.5" />;
}

export function IconLock(props: IconProps) {
  return <Drawing {...props} line="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />;
}

export function IconUnlock(props: IconProps) {
  return <Drawing {...props} line="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1" />;
}

export function IconWarning(props: IconProps) {
  return <Drawing {...props} line="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.1" />;
}

export function IconCheck(props: IconProps) {
  return <Drawing {...props} line="m5 12.5 4.5 4.5L19 7.5" />;
}

export function IconFile(props: IconProps) {
  return <Drawing {...props} line="M6 3.5h9l4 4v13H6zM14.5 3.5v4.5H19" />;
}

export function IconPhone(props: IconProps) {
  return (
    <Drawing
      {...props}
      line="M6 4h3.2l1.6 4.2-2 1.4a11 11 0 0 0 5.6 5.6l1.4-2L20 14.8V18a2 2 0 0 1-2 2C10.8 19.5 4.5 13.2 4 6a2 2 0 0 1 2-2"
    />
  );
}

export function IconMenu(props: IconProps) {
  return <Drawing {...props} line="M4 7h16M4 12h16M4 17h16" />;
}

export function IconPrint(props: IconProps) {
  return <Drawing {...props} line="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />;
}

export function IconBack(props: IconProps) {
  return <Drawing {...props} line="M19 12H5M11 6l-6 6 6 6" />;
}

export function IconGuides(props: IconProps) {
  return <Drawing {...props} line="M12 21v-8M12 6V3M5 6h11l3 3.5-3 3.5H5z" />;
}

export function IconSearch(props: IconProps) {
  return <Drawing {...props} line="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20" />;
}

export function IconCard(props: IconProps) {
  return <Drawing {...props} line="M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4" />;
}

export function IconVillage(props: IconProps) {
  return <Drawing {...props} line="M4 20V11l8-5 8 5v9zM10 20v-5h4v5M12 6V2.5h3.5" />;
}

export function IconPerson(props: IconProps) {
  return <Drawing {...props} line="M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20a7 7 0 0 1 14 0" />;
}

export function IconPeople(props: IconProps) {
  return (
    <Drawing
      {...props}
      line="M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 20a6 6 0 0 1 12 0M16 11.5a2.5 2.5 0 1 0 0-5M16.5 14.2a5 5 0 0 1 5 5.3"
    />
  );
}

export function IconOffice(props: IconProps) {
  return (
    <Drawing {...props} line="M3.5 9.5 12 4l8.5 5.5zM6 12v5.5M10 12v5.5M14 12v5.5M18 12v5.5M4 20.5h16" />
  );
}

export function IconCare(props: IconProps) {
  return <Drawing {...props} line="M12 20l-7.5-7.5A4.6 4.6 0 0 1 11 6l1 1 1-1a4.6 4.6 0 0 1 6.5 6.5z" />;
}

export function IconNever(props: IconProps) {
  return <Drawing {...props} line="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M5.7 5.7l12.6 12.6" />;
}

export function IconClock(props: IconProps) {
  return <Drawing {...props} line="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7.5V12l3.5 2" />;
}

export function IconPacks(props: IconProps) {
  return <Drawing {...props} line="M12 3.5 4 7.5v9l8 4 8-4v-9zM4 7.5l8 4 8-4M12 11.5v9M8 5.5l8 4" />;
}
