using System.Text;
using System.Text.Json;
using DiscordAH.Bot.Discord.Rest;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>
/// Registers the commands where they differ from what Discord has. Discord's own list is the memory: a file of ours would lie after a
/// restore or when somebody else changed the list, and two hundred creates a day are all Discord allows.
/// </summary>
internal sealed partial class CommandRegistration(
    DiscordRest rest, CommandCatalogue catalogue, CommandMentions mentions, IOptions<DiscordOptions> options, ILogger<CommandRegistration> log)
{
    private const int EntryPoint = 4;
    private const int MaximumGuildsToClear = 20;

    private readonly DiscordOptions _options = options.Value;

    /// <summary>Brings Discord's list up to date and learns the commands' ids.</summary>
    /// <param name="guilds">Servers the bot is in: with commands registered everywhere, none of them may keep a list of its own.</param>
    /// <param name="mayWrite">False for processes that do not run the first shard: one process writes.</param>
    /// <param name="ct">Cancels.</param>
    public async Task RunAsync(IReadOnlyList<string> guilds, bool mayWrite, CancellationToken ct)
    {
        var application = _options.ApplicationId;
        var isGlobal = _options.GuildId.Length == 0;
        RestRoute Main(HttpMethod method) => isGlobal ? DiscordRoutes.Commands(method, application) : DiscordRoutes.GuildCommands(method, application, _options.GuildId);

        await PutIfDifferentAsync(Main, catalogue.Manifest, mayWrite, ct);
        if (!mayWrite) return;
        if (!isGlobal)
        {
            await PutIfDifferentAsync(method => DiscordRoutes.Commands(method, application), [], mayWrite, ct);
            return;
        }

        foreach (var guild in guilds.Take(MaximumGuildsToClear))
            await PutIfDifferentAsync(method => DiscordRoutes.GuildCommands(method, application, guild), [], mayWrite, ct);
    }

    private async Task PutIfDifferentAsync(Func<HttpMethod, RestRoute> route, IReadOnlyList<string> wanted, bool mayWrite, CancellationToken ct)
    {
        var answer = await rest.SendAsync(new(route(HttpMethod.Get)), ct);
        using var current = answer.Json();
        var (own, entryPoints) = Split(current.RootElement);
        var (before, after) = (CommandFingerprint.Of(own), CommandFingerprint.Of(wanted));
        if (before == after || !mayWrite)
        {
            Learn(current.RootElement, wanted);
            LogUnchanged(wanted.Count, after);
            return;
        }

        var body = Encoding.UTF8.GetBytes($"[{string.Join(',', wanted.Concat(entryPoints))}]");
        var registered = await rest.SendAsync(new(route(HttpMethod.Put), body), ct);
        using var json = registered.Json();
        Learn(json.RootElement, wanted);
        LogRegistered(wanted.Count, before, after);
    }

    /// <summary>An Entry Point command belongs to Discord's activities; an overwrite that leaves it out is refused.</summary>
    private static (List<JsonElement> Own, List<string> EntryPoints) Split(JsonElement list)
    {
        var all = list.EnumerateArray().ToLookup(c => c.TryGetProperty("type"u8, out var type) && type.GetInt32() == EntryPoint);
        return ([.. all[false]], [.. all[true].Select(c => c.GetRawText())]);
    }

    private void Learn(JsonElement list, IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0) return;
        mentions.Learn(list.EnumerateArray().Select(c => (c.GetProperty("name"u8).GetString()!, c.GetProperty("id"u8).GetString()!)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord has the {Count} commands of {Fingerprint} already")]
    private partial void LogUnchanged(int count, string fingerprint);

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands with Discord: {Before} became {After}")]
    private partial void LogRegistered(int count, string before, string after);
}
