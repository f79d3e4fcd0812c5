using System.Net;
using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Bot.Tests.Discord;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Tests.Alerts;

/// <summary>A guild as Discord's REST interface tells of it: the bot is 50, Ann 7 is a raider, Olaf 8 an officer by a role.</summary>
internal sealed class DiscordWorld
{
    public const ulong Talk = DiscordPermissions.Wanted;

    public string Channel { get; set; } = ChannelJson(0, "market", "");

    public string Roles { get; set; } =
        $$"""[{"id":"100","permissions":"{{Talk}}"},{"id":"101","permissions":"0"},{"id":"102","permissions":"{{DiscordPermissions.ManageMessages}}"}]""";

    public (HttpStatusCode Status, int Code)? ChannelRefusal { get; set; }

    public List<string> Calls { get; } = [];

    public static string ChannelJson(int type, string name, string overwrites, string guild = "100") =>
        $$"""{"id":"5","type":{{type}},"name":"{{name}}","guild_id":"{{guild}}","permission_overwrites":[{{overwrites}}]}""";

    public static string Overwrite(string id, int type, ulong allow, ulong deny) => $$"""{"id":"{{id}}","type":{{type}},"allow":"{{allow}}","deny":"{{deny}}"}""";

    public DiscordGuilds Guilds() => new(new DiscordRest(
        new ScriptedDiscord(TimeProvider.System, Answer), Options.Create(new DiscordOptions { Token = "t", ApiUrl = "http://discord.test/api" }), new DiscordClock(TimeProvider.System), NullLogger<DiscordRest>.Instance));

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath["/api/".Length..];
        lock (Calls) Calls.Add(path);
        if (path == "channels/5" && ChannelRefusal is { } no) return ScriptedDiscord.Answer(no.Status, $"{{\"code\":{no.Code},\"message\":\"no\"}}");
        return path switch
        {
            "users/@me" => Good("""{"id":"50"}"""),
            "channels/5" => Good(Channel),
            "guilds/100" => Good($$"""{"id":"100","owner_id":"1","roles":{{Roles}}}"""),
            "guilds/100/members/50" => Good("""{"roles":[]}"""),
            "guilds/100/members/7" => Good("""{"roles":["101"],"communication_disabled_until":null}"""),
            "guilds/100/members/8" => Good("""{"roles":["102"]}"""),
            _ => ScriptedDiscord.Answer(HttpStatusCode.NotFound, "{\"code\":10007,\"message\":\"Unknown Member\"}"),
        };

        static HttpResponseMessage Good(string body) => ScriptedDiscord.Answer(HttpStatusCode.OK, body);
    }
}
