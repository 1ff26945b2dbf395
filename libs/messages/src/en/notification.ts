import type { notification as zh } from '../zh/notification.js';

export const notification = {
  'notification.solution_recommended': '“{solution}” fits your need “{need}”',
  'notification.need_recommended': 'The need “{need}” fits your solution “{solution}”',
  'notification.solutions_recommended':
    '{n} new recommendations for your need “{need}”; the best is “{solution}”',
  'notification.needs_recommended': '{n} new needs fit your solution “{solution}”; the best is “{need}”',
  'notification.solution_recommended_to_several':
    'The new solution “{solution}” fits {n} of your needs, best of all “{need}”',
  'notification.need_recommended_to_several':
    'The new need “{need}” fits {n} of your solutions, best of all “{solution}”',
  'notification.needs_rematched':
    'After matching anew: {n, plural, one {# new recommendation} other {# new recommendations}} for your needs',
  'notification.solutions_rematched':
    'After matching anew: {n, plural, one {# new recommendation} other {# new recommendations}} for your solutions',
  'notification.invited': '“{need}” invited your solution “{solution}”: please answer',
  'notification.interested': '“{solution}” is interested in your need “{need}”',
  'notification.declined': '“{need}” and “{solution}”: the other side says not suitable',
  'notification.rejected': '“{need}” and “{solution}”: the broker says not suitable',
  'notification.both_agreed': '“{need}” and “{solution}”: both agreed, please introduce them',
  'notification.introduced': '“{need}” and “{solution}” are introduced: you see each other’s contact',
  'notification.posting_to_review': '“{name}” waits for review',
  'notification.organization_to_review': 'The organization “{name}” waits for verification',
  'notification.organization_change_to_review':
    'The organization “{name}” asks for a change of what was verified',
  'notification.posting_approved': '“{name}” was approved and is published',
  'notification.posting_returned': '“{name}” was returned: please read the note',
  'notification.organization_approved': '“{name}” is verified and can publish now',
  'notification.organization_returned': 'The details of “{name}” were returned: please read the note',
  'notification.organization_suspended': '“{name}” is suspended',
  'notification.organization_change_approved':
    'The change of details was approved: the organization is now “{name}”',
  'notification.organization_change_returned':
    'The change of details of “{name}” was not approved: please read the note',
  'notification.page': 'Notifications',
  'notification.page.who': 'signed-in members',
  'notification.page.intro': '{n, plural, =0 {None unread} other {# unread}}',
  'notification.page.none': 'No notifications yet',
  'notification.page.none.text': 'Recommendations, invitations, answers and introductions are written here.',
  'notification.page.readAll': 'Mark all as read',
  'notification.page.unread': 'Unread',
  'notification.page.bell': '{n, plural, =0 {Notifications} other {Notifications, # unread}}',
  'notification.page.only': 'Unread only',
  'notification.page.all': 'All',
} satisfies Record<keyof typeof zh, string>;
