using DiscordAH.Domain.Notifications;
using MimeKit;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>What is written to whom.</summary>
/// <param name="From">The sender.</param>
/// <param name="To">A plain address.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Kind">About what; null for the question whether an address is somebody's.</param>
/// <param name="Nonce">Names it.</param>
/// <param name="At">When.</param>
/// <param name="Link">Where the notice's link leads; null for none.</param>
/// <param name="UnsubscribeUrl">What ends mail of this kind; null for none.</param>
/// <param name="SettingsUrl">Where a person chooses; null for none.</param>
internal sealed record MailLetter(
    MailboxAddress From, string To, Notice Notice, NoticeKind? Kind, string Nonce, DateTimeOffset At, string? Link, string? UnsubscribeUrl, string? SettingsUrl);
