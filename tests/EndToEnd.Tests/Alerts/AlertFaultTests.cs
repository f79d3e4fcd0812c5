using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.TestKit.Servers;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>Discord answers 429 and 5xx for a while, one member has closed their direct messages, and the mail server is away for a day: everybody is told once, where they can be told.</summary>
[Collection(Alone.Name)]
public sealed partial class AlertFaultTests(ITestOutputHelper output)
{
    private const double Speed = 3600;

    private static int Days => Math.Max(1, (int)double.Parse(Environment.GetEnvironmentVariable("DISCORDAH_ALERT_DAYS") ?? "1", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Messages_WhileDiscordStumblesAndMailIsAway_ComeOnce()
    {
        var watch = Stopwatch.StartNew();
        var port = ServerProcess.FreePort();
        await using var world = await AlertWorld.WithPastAsync(
            "--Mail:From", "desk@example.org", "--Mail:Smtp:Host", "127.0.0.1", "--Mail:Smtp:Port", port.ToString(CultureInfo.InvariantCulture), "--Mail:Smtp:Security", "None",
            "--Outbox:MaxAttempts", "100000", "--Panel:PublicUrl", "https://desk.example.org");
        await using var campaign = new AlertCampaign(world);
        await campaign.MailAsync("member-3");
        await campaign.CloseAsync("member-4");
        foreach (var wish in await new AlertCast(campaign.Ledger).MakeAsync()) await campaign.MakeAsync(wish);
        await world.StopBotAsync();
        await world.StartBotAsync();

        // Each quarter of a day another trouble.
        object[] troubles =
        [
            new { target = "discord", fault = "429-shared", times = 6, route = "/messages", value = "0.3" }, new { target = "discord", fault = "5xx", times = 10, route = "/messages" },
            new { target = "discord", fault = "429-global", times = 2, value = "0.5" }, new { target = "discord", fault = "slow", times = 4, route = "/messages", value = "3000" },
        ];
        for (var quarter = 0; quarter < 4 * Days; quarter++)
        {
            await world.FaultAsync(troubles[quarter % troubles.Length]);
            Assert.True(await campaign.Run.PassAsync(world.Clock.GetUtcNow().AddHours(6), Speed), "The bot died by itself.");
        }

        foreach (var fault in new[] { "429-shared", "5xx", "429-global", "slow" }) world.ClearFault(fault);
        await using var server = SmtpSink.Start(port);
        campaign.Mails = () => [.. server.Mails.Select(mail => MessageId().Match(Encoding.UTF8.GetString(mail.Content)).Groups[1].Value)];
        await campaign.Run.SettleAsync();

        var report = await campaign.ReportAsync();
        output.WriteLine(FormattableString.Invariant($"{Days} days, {watch.Elapsed.TotalSeconds:0} s; {server.Mails.Count} mails in {server.Connections} connections; {report.Text}"));
        Assert.Empty(report.Faults);
        Assert.NotEmpty(server.Mails);
    }

    [GeneratedRegex("^Message-I[dD]: *<([0-9a-f]+)@", RegexOptions.Multiline)]
    private static partial Regex MessageId();
}
