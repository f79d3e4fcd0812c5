using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Where the bot may not show cards or files, the answer comes as text and says which permission is missing.</summary>
internal static class MissingPermissions
{
    public static Reply Adapt(Reply reply, Caller caller)
    {
        if (caller.Guild is null || (caller.AppPermissions & DiscordPermissions.Administrator) != 0) return reply;
        var noCards = reply.Embeds.Count > 0 && (caller.AppPermissions & DiscordPermissions.EmbedLinks) == 0;
        var noFiles = reply.Files.Count > 0 && (caller.AppPermissions & DiscordPermissions.AttachFiles) == 0;
        if (!noCards && !noFiles) return reply;
        var missing = (noCards, noFiles) switch
        {
            (true, true) => "**Embed Links** and **Attach Files**",
            (true, false) => "**Embed Links**",
            _ => "**Attach Files**",
        };
        var notice = $"Part of this answer cannot be shown here: I lack the permission {missing} in this channel. Ask an admin to grant it.";
        var text = noCards ? string.Join('\n', new[] { reply.Text }.Concat(reply.Embeds.Select(AsText)).Where(t => !string.IsNullOrEmpty(t))) : reply.Text;
        return reply with
        {
            Text = string.IsNullOrEmpty(text) ? notice : $"{DiscordText.Clip(text, 2000 - notice.Length - 2)}\n\n{notice}",
            Embeds = noCards ? [] : noFiles ? [.. reply.Embeds.Select(WithoutFiles)] : reply.Embeds,
            Files = noFiles ? [] : reply.Files,
        };
    }

    private static Embed WithoutFiles(Embed embed) => embed with { Image = Remote(embed.Image), Thumbnail = Remote(embed.Thumbnail) };

    private static string? Remote(string? url) => url is not null && url.StartsWith("attachment://", StringComparison.Ordinal) ? null : url;

    private static string AsText(Embed embed)
    {
        var lines = new List<string>();
        if (!string.IsNullOrEmpty(embed.Title)) lines.Add($"**{embed.Title}**");
        if (!string.IsNullOrEmpty(embed.Description)) lines.Add(embed.Description);
        lines.AddRange(embed.Fields.Select(f => $"{f.Name}: {f.Value}"));
        if (!string.IsNullOrEmpty(embed.Footer)) lines.Add($"-# {embed.Footer}");
        return string.Join('\n', lines);
    }
}
