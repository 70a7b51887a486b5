/** Which events ring; built on the settings of an agent. */
export function NotificationSettings() {
  return null;
}
