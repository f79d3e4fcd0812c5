using System.Text.Json;
using DiscordAH.Domain.Alerts;
using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>The buttons below a firing work after the bot was started anew, for those they are for.</summary>
[Collection(Alone.Name)]
public sealed class AlertButtonTests
{
    private const double Speed = 3600;

    [Fact]
    public async Task Buttons_OfAFiring_AfterARestart_DoWhatTheySay_AndRefuseStrangers()
    {
        await using var world = await AlertWorld.WithPastAsync();
        await using var campaign = new AlertCampaign(world);
        var cast = await new AlertCast(campaign.Ledger).MakeAsync();

        // Whatever the price does next, one of two fires: for a member alone, and in a channel.
        foreach (var (person, channel) in new (string, string?)[] { ("member-1", null), ("officer-1", "trading") })
            foreach (var side in new[] { true, false })
                await campaign.MakeAsync(cast[side ? 0 : 1] with { Person = person, Channel = channel, CoolDownHours = 0 });
        var (mine, told) = await UntilToldAsync(world, campaign);
        await world.StopBotAsync();
        await world.StartBotAsync();

        var stranger = await PressAsync(world, told, "Snooze 1 h", "member-2", "trading");
        Assert.Equal(64, stranger.Message().GetProperty("flags").GetInt32() & 64);
        Assert.All(await campaign.Ledger.AlertsAsync(), alert => Assert.Null(alert.SnoozedUntil));

        var why = await PressAsync(world, mine, "Why?", "member-1", "@member-1");
        Assert.Contains("watches for", mine.Text, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, why.GetProperty("error").ValueKind);
        await PressAsync(world, mine, "Bought it", "member-1", "@member-1");
        Assert.Contains(await campaign.Ledger.FiringsAsync(), firing => firing.Deed == FiringDeed.Bought);

        await PressAsync(world, mine, "Snooze 1 h", "member-1", "@member-1");
        var snoozed = Assert.Single(await campaign.Ledger.AlertsAsync(), alert => alert.SnoozedUntil is not null);
        Assert.InRange(snoozed.SnoozedUntil!.Value - world.Clock.GetUtcNow(), TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(60));

        await PressAsync(world, mine, "Tighten", "member-1", "@member-1");
        var tightened = (await campaign.Ledger.AlertsAsync()).Single(alert => alert.Id == snoozed.Id);
        Assert.NotEqual(snoozed.Condition, tightened.Condition);

        var gone = await PressAsync(world, mine, "Delete", "member-1", "@member-1");
        await ConfirmAsync(world, gone, "member-1", "@member-1");
        Assert.DoesNotContain(await campaign.Ledger.AlertsAsync(), alert => alert.Id == snoozed.Id);
        Assert.Equal(3, (await campaign.Ledger.AlertsAsync()).Count);
    }

    private static async Task<(Arrived Mine, Arrived Told)> UntilToldAsync(AlertWorld world, AlertCampaign campaign)
    {
        for (var hour = 0; hour < 48; hour++)
        {
            Assert.True(await campaign.Run.PassAsync(world.Clock.GetUtcNow().AddHours(1), Speed), "The bot died by itself.");
            await campaign.Run.SettleAsync();
            var messages = await campaign.Ledger.MessagesAsync();
            var mine = messages.Find(message => message.Place == "dm:" + AlertLedger.IdOf("member-1"));
            var told = messages.Find(message => message.Place.Length > 0 && !message.Place.StartsWith("dm:", StringComparison.Ordinal) && message.Nonce is not null);
            if (mine is not null && told is not null) return (mine, told);
        }

        Assert.Fail("In two days no alert fired.");
        return default;
    }

    private static Task<JsonElement> PressAsync(AlertWorld world, Arrived message, string button, string person, string channel) =>
        world.ClickAsync(message.Id, message.Message.Button(button).CustomId(), person, channel);

    // A button that destroys something may ask first.
    private static async Task ConfirmAsync(AlertWorld world, JsonElement answer, string person, string channel)
    {
        if (answer.GetProperty("messages").GetArrayLength() == 0) return;
        foreach (var component in answer.Message().Components().ToList())
        {
            if (!component.TryGetProperty("style", out var style) || style.GetInt32() != 4 || !component.TryGetProperty("custom_id", out _)) continue;
            await world.ClickAsync(answer.Message().GetProperty("id").GetString()!, component.CustomId(), person, channel);
            return;
        }
    }
}
