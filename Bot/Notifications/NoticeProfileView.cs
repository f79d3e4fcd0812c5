using System.Globalization;
using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>How a person is told, as a message for that person alone.</summary>
internal sealed class NoticeProfileView(TimeProvider time)
{
    private const int Colour = 0x5865F2;

    public Reply Show(NoticeProfile profile, string? said = null) => new()
    {
        Ephemeral = true,
        Text = said,
        Embeds =
        [
            new Embed
            {
                Title = "How I tell you",
                Description = string.Join('\n', Lines(profile)),
                Colour = Colour,
                Fields = [.. Enum.GetValues<NoticeKind>().Select(kind => new EmbedField(NoticeWords.Of(kind), Capital(NoticeWords.Of(profile.For(kind))), Inline: false))],
                Footer = "The panel's bell always shows everything",
            },
        ],
        Rows = [[MailComponent.Opener("Mail address")]],
    };

    /// <summary>What the clock says in a zone, so that a person sees whether it is the right one.</summary>
    public string Clock(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
        ? TimeZoneInfo.ConvertTime(time.GetUtcNow(), found).ToString("HH:mm", CultureInfo.InvariantCulture)
        : "unknown";

    private IEnumerable<string> Lines(NoticeProfile profile)
    {
        yield return profile.Zone is { } zone
            ? $"**Time zone** {DiscordText.Escape(zone)}, where it is {Clock(zone)} now"
            : "**Time zone** not set, so hours count in UTC. `/notify zone` sets it.";
        yield return profile.Quiet is { } quiet
            ? $"**Quiet hours** {AlertWords.Of(quiet.From, quiet.To)}: what comes then is told when they end"
            : "**Quiet hours** none. `/notify quiet` sets them.";
        yield return string.Create(CultureInfo.InvariantCulture, $"**Daily digests** at {profile.DigestHour:00}:00");
        yield return MailLine(profile);
        if (profile.DirectClosedAt is { } closed)
            yield return $"⚠ Since {DiscordText.Stamp(closed)} you take no direct messages from me. Allow them in this server's privacy settings; the next message tries again.";
    }

    private static string MailLine(NoticeProfile profile) => profile switch
    {
        { MailAddress: null } => "**Mail** no address. `/notify mail` sets one.",
        { IsMailConfirmed: true, MailAddress: { } address } => $"**Mail** {DiscordText.Escape(NoticeWords.Masked(address))}",
        { MailAddress: { } address } => $"**Mail** {DiscordText.Escape(NoticeWords.Masked(address))}, not confirmed yet: open the link in the mail I sent there",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
