using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Finds the mentions in a text and weighs them against <c>allowed_mentions</c>.</summary>
internal static partial class MentionForm
{
    public sealed record Found(IReadOnlyList<User> Users, IReadOnlyList<string> Roles, bool Everyone, Pings Pings);

    public static void Check(JsonElement body, FormErrors errors)
    {
        if (!body.Given("allowed_mentions", out var allowed))
            return;
        foreach (var kind in (string[])["users", "roles"])
        {
            var listed = allowed.Items(kind).Count();
            if (listed > 100)
                errors.TooLong("allowed_mentions." + kind, 100);
            if (listed > 0 && Parses(allowed, kind))
            {
                errors.Add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    string.Create(CultureInfo.InvariantCulture, $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive."));
            }
        }

        foreach (var parse in allowed.Items("parse").Where(item => item.GetString() is not ("users" or "roles" or "everyone")))
            errors.NotOneOf("allowed_mentions.parse", "'users', 'roles', 'everyone'");
    }

    /// <param name="text">The content, followed by the text displays of a V2 message.</param>
    /// <param name="body">The request, for its <c>allowed_mentions</c>.</param>
    /// <param name="world">Where users are looked up.</param>
    /// <param name="channel">Where the message goes: roles are those of its guild.</param>
    /// <param name="parseAll">Default without allowed_mentions: all for plain messages, users only for interactions.</param>
    /// <param name="mayEveryone">Whether the author holds MENTION_EVERYONE there.</param>
    public static Found Weigh(string text, JsonElement body, DiscordWorld world, Channel channel, bool parseAll, bool mayEveryone)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return new Found([], [], false, Pings.None);
        var users = UserMention().Matches(text).Select(match => world.FindUser(match.Groups[1].Value)).OfType<User>().Distinct().ToList();
        var roles = RoleMention().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Where(id => channel.Guild?.Roles.Any(role => role.Id == id) == true).ToList();
        var everyone = mayEveryone && EveryoneMention().IsMatch(text);
        if (!body.Given("allowed_mentions", out var allowed))
            return new Found(users, roles, everyone && parseAll, new Pings([.. users.Select(user => user.Id)], parseAll ? roles : [], everyone && parseAll));
        var pingUsers = users.Select(user => user.Id).Where(id => Allows(allowed, "users", id)).ToList();
        var pingRoles = roles.Where(id => Allows(allowed, "roles", id)).ToList();
        var pingAll = everyone && Parses(allowed, "everyone");
        return new Found([.. users.Where(user => pingUsers.Contains(user.Id))], pingRoles, pingAll, new Pings(pingUsers, pingRoles, pingAll));
    }

    private static bool Parses(JsonElement allowed, string kind) => allowed.Items("parse").Any(item => item.ValueEquals(kind));

    private static bool Allows(JsonElement allowed, string kind, string id) =>
        Parses(allowed, kind) || allowed.Items(kind).Any(item => item.ValueEquals(id));

    [GeneratedRegex(@"<@!?(\d{1,20})>", RegexOptions.CultureInvariant)]
    private static partial Regex UserMention();

    [GeneratedRegex(@"<@&(\d{1,20})>", RegexOptions.CultureInvariant)]
    private static partial Regex RoleMention();

    [GeneratedRegex(@"@(everyone|here)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EveryoneMention();
}
