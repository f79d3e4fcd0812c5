using System.Globalization;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord;

/// <summary>One sentence for each wrong setting, with the key in it and never the value of a secret.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DiscordOptions o)
    {
        if (string.IsNullOrWhiteSpace(o.Token)) yield return "Discord:Token is empty; set it to the bot token from Discord's developer portal.";
        else if (o.Token.Any(c => c is <= ' ' or > '~')) yield return "Discord:Token holds a blank or a character no token has; copy it again from Discord's developer portal.";
        if (!IsSnowflake(o.ApplicationId)) yield return "Discord:ApplicationId must be the application's id, digits only.";
        if (o.GuildId.Length > 0 && !IsSnowflake(o.GuildId)) yield return "Discord:GuildId must be a server's id, digits only, or empty.";
        if (!IsHttp(o.ApiUrl)) yield return "Discord:ApiUrl must be an absolute http or https address.";
        if (!IsHttp(o.AuthorizeUrl)) yield return "Discord:AuthorizeUrl must be an absolute http or https address.";
        if (o.Shards < 1) yield return "Discord:Shards must be 1 or more.";
        else if (o.ShardIds.Any(id => id < 0 || id >= o.Shards)) yield return "Discord:ShardIds must lie between 0 and Discord:Shards - 1.";
        if (o.ShardIds.Distinct().Count() != o.ShardIds.Length) yield return "Discord:ShardIds names a shard twice.";
        if (o.SigningKey.Length > 0 && !IsKey(o.SigningKey)) yield return "Discord:SigningKey must be base64 of at least 32 bytes, or empty.";
        if (o.AnswerWindowMilliseconds is < 0 or > 2000) yield return "Discord:AnswerWindowMilliseconds must lie between 0 and 2000.";
        if (o.HandlerTimeoutSeconds is < 1 or > 840) yield return "Discord:HandlerTimeoutSeconds must lie between 1 and 840: answers are possible for 15 minutes.";
        if (o.Handlers is < 1 or > 10_000) yield return "Discord:Handlers must lie between 1 and 10000.";
        if (o.IdentifyReserve is < 0 or > 900) yield return "Discord:IdentifyReserve must lie between 0 and 900.";
    }

    private static bool IsSnowflake(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0;

    private static bool IsHttp(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static bool IsKey(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var written) && written >= 32;
    }
}
