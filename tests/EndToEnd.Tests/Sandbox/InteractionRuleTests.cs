using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DiscordAH.Sandbox;
using DiscordAH.Sandbox.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>The rules of answering, played by a bot that is nothing but HTTP calls.</summary>
public sealed class InteractionRuleTests : IAsyncLifetime
{
    private static readonly object Price = new
    {
        name = "price", description = "d", options = new object[]
        {
            new { type = 3, name = "item", description = "d", required = true, autocomplete = true },
            new { type = 4, name = "count", description = "d", min_value = 1, autocomplete = true },
            new { type = 5, name = "share", description = "d" },
        },
    };

    private SandboxHost _host = null!;
    private RawGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        (_gateway, _) = await RawGateway.ReadyAsync(_host);
        await _host.RegisterAsync(Price);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Reply_Immediate_EndsTheRunWithTimings()
    {
        var (run, interaction) = await OpenAsync("/price item:\"Draconium \\\"Ore\\\"\" count:3");
        Assert.Equal("Draconium \"Ore\"", interaction["data"]!["options"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(3, interaction["data"]!["options"]![1]!["value"]!.GetValue<int>());
        Assert.NotNull(interaction["member"]!["permissions"]);
        Assert.NotNull(interaction["app_permissions"]);
        await CallbackAsync(interaction, 4, new { content = "answer" });

        var outcome = await run;
        Assert.Equal("answer", outcome["messages"]![0]!["content"]!.GetValue<string>());
        Assert.Null(outcome["error"]);
        Assert.True(outcome["interaction"]!["acknowledged_ms"]!.GetValue<double>() >= 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Callback_OfAWrongKind_IsRefusedAndMayBeRepeated(int type)
    {
        var (run, interaction) = await OpenAsync("/price item:x");
        Assert.Equal((400, 50035), await CallbackAsync(interaction, type, new { content = "x" }));
        Assert.Equal((204, 0), await CallbackAsync(interaction, 4, new { content = "x" }));
        await run;
    }

    [Fact]
    public async Task Callback_Twice_Answers40060()
    {
        var (run, interaction) = await OpenAsync("/price item:x");
        await CallbackAsync(interaction, 4, new { content = "x" });

        Assert.Equal((400, 40060), await CallbackAsync(interaction, 4, new { content = "y" }));
        await run;
    }

    [Fact]
    public async Task Callback_AfterThreeSeconds_Answers10062AndThePersonIsTold()
    {
        var (run, interaction) = await OpenAsync("/price item:x");
        var outcome = await run;

        Assert.Equal("The application did not respond", outcome["error"]!.GetValue<string>());
        Assert.Equal((404, 10062), await CallbackAsync(interaction, 5, new { }));
    }

    [Fact]
    public async Task Token_AfterFifteenMinutes_Answers50027()
    {
        var (run, interaction) = await OpenAsync("/price item:x");
        await CallbackAsync(interaction, 4, new { content = "x" });
        await run;
        using var advanced = await _host.Http.PostAsJsonAsync("clock", new { advance = "00:15:01" });

        var (status, body, _) = await _host.SendAsync(HttpMethod.Patch, Webhook(interaction) + "/messages/%40original", new { content = "y" });
        Assert.Equal((401, 50027), (status, body!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Token_UnderASpedUpClock_LivesOn()
    {
        var (run, interaction) = await OpenAsync("/price item:x");
        await CallbackAsync(interaction, 4, new { content = "x" });
        await run;
        using var faster = await _host.Http.PostAsJsonAsync("clock", new { speed = 100_000 });

        var (status, _, _) = await _host.SendAsync(HttpMethod.Patch, Webhook(interaction) + "/messages/@original", new { content = "y" });
        Assert.Equal(200, status);
    }

    [Fact]
    public async Task FollowUp_AfterADefer_FillsTheThinkingMessageAndStaysEphemeral()
    {
        var (run, interaction) = await OpenAsync("/price item:x");
        await CallbackAsync(interaction, 5, new { flags = 64 });
        var (_, first, _) = await _host.SendAsync(HttpMethod.Post, Webhook(interaction), new { content = "one" });
        var (_, second, _) = await _host.SendAsync(HttpMethod.Post, Webhook(interaction), new { content = "two" });
        var (_, original, _) = await _host.SendAsync(HttpMethod.Get, Webhook(interaction) + "/messages/@original");

        Assert.Equal(original!["id"]!.GetValue<string>(), first!["id"]!.GetValue<string>());
        Assert.Equal(64, first["flags"]!.GetValue<int>());
        Assert.Equal((0, "two"), (second!["flags"]!.GetValue<int>(), second["content"]!.GetValue<string>()));
        Assert.Equal("one", (await run)["messages"]![0]!["content"]!.GetValue<string>());
        Assert.Equal(404, (await _host.SendAsync(HttpMethod.Get, $"channels/{SandboxHost.Market}/messages/{first["id"]}")).Status);
    }

    [Fact]
    public async Task Autocomplete_NumberOption_CarriesTheTypedText()
    {
        var run = _host.RunAsync(new { user = "member-1", channel = "market", autocomplete = new { text = "/price item:My count:1x", focused = "count" } });
        var interaction = await _gateway.UntilAsync("INTERACTION_CREATE");
        var focused = interaction["data"]!["options"]!.AsArray().Single(option => option!["focused"]?.GetValue<bool>() == true)!;
        Assert.Equal("1x", focused["value"]!.GetValue<string>());
        Assert.Equal("My", interaction["data"]!["options"]![0]!["value"]!.GetValue<string>());
        Assert.Equal((400, 50035), await CallbackAsync(interaction, 8, new { choices = Enumerable.Range(0, 26).Select(i => new { name = $"n{i}", value = i }) }));
        await CallbackAsync(interaction, 8, new { choices = new[] { new { name = "one", value = 1 } } });

        Assert.Equal(1, (await run)["choices"]![0]!["value"]!.GetValue<int>());
    }

    [Fact]
    public async Task Autocomplete_NothingTypedYet_CarriesAnEmptyFocusedOption()
    {
        var run = _host.RunAsync(new { user = "member-1", channel = "market", autocomplete = new { text = "/price", focused = "item" } });
        var interaction = await _gateway.UntilAsync("INTERACTION_CREATE");
        Assert.Equal("", interaction["data"]!["options"]![0]!["value"]!.GetValue<string>());
        await CallbackAsync(interaction, 8, new { choices = Array.Empty<object>() });

        Assert.Empty((await run)["choices"]!.AsArray());
        var refused = await _host.RunAsync(new { user = "member-1", channel = "market", autocomplete = new { text = "/price", focused = "share" } });
        Assert.Contains("no autocomplete", refused["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WithAnOpenPageAndGateway_DoesNotWait()
    {
        using var page = await _host.Http.GetAsync("events?user=member-1", HttpCompletionOption.ResponseHeadersRead);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await _host.StopAsync();

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("/nothing", "/nothing")]
    [InlineData("/price", "item")]
    [InlineData("/price item:x colour:red", "colour")]
    [InlineData("/price item:x count:many", "whole number")]
    [InlineData("/price item:x count:0", "at least 1")]
    [InlineData("/price item:two words", "double quotes")]
    [InlineData("/price item:\"open", "not closed")]
    [InlineData("price", "slash")]
    public async Task Run_BadLine_Answers400WithASentence(string text, string part)
    {
        using var response = await _host.Http.PostAsJsonAsync("run", new { user = "member-1", channel = "market", text });

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains(part, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "market")]
    [InlineData("member-1", "general")]
    [InlineData("stranger-1", "market")]
    [InlineData("member-1", "@member-2")]
    public async Task Run_WhereOneIsNot_Answers400(string user, string channel)
    {
        using var response = await _host.Http.PostAsJsonAsync("run", new { user, channel, text = "/price item:x" });

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Run_WithoutABot_SaysItIsOffline()
    {
        await _gateway.CloseAsync(1000);
        JsonNode outcome;
        do
            outcome = await _host.RunAsync(new { user = "member-1", channel = "market", text = "/price item:x" });
        while (outcome["error"]!.GetValue<string>() == RunOutcome.NoResponse);

        Assert.Equal("The bot is offline.", outcome["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Click_OnSomebodyElsesEphemeralMessage_IsImpossible()
    {
        var (run, interaction) = await OpenAsync("/price item:x");
        await CallbackAsync(interaction, 4, JsonNode.Parse(
            """{"content":"x","flags":64,"components":[{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"c"}]}]}""")!);
        var id = (await run)["messages"]![0]!["id"]!.GetValue<string>();

        var stranger = await _host.RunAsync(new { user = "member-2", click = new { message = id, custom_id = "c" } });
        Assert.Contains("sees no message", stranger["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_InProcess_MeasuresAcknowledgementAndAnswer()
    {
        var people = _host.Services.GetRequiredService<SandboxPeople>();
        var run = people.RunAsync(new RunRequest { User = "member-1", Channel = "market", Text = "/price item:x" }, CancellationToken.None);
        var interaction = await _gateway.UntilAsync("INTERACTION_CREATE");
        await CallbackAsync(interaction, 5, new { });
        await _host.SendAsync(HttpMethod.Patch, Webhook(interaction) + "/messages/@original", new { content = "done" });

        var outcome = await run;
        Assert.Null(outcome.Error);
        Assert.True(outcome.AcknowledgedMs <= outcome.CompletedMs);
    }

    private async Task<(Task<JsonNode> Run, JsonNode Interaction)> OpenAsync(string text)
    {
        var run = _host.RunAsync(new { user = "member-1", channel = "market", text });
        return (run, await _gateway.UntilAsync("INTERACTION_CREATE"));
    }

    private async Task<(int Status, int Code)> CallbackAsync(JsonNode interaction, int type, object data)
    {
        var (status, body, _) = await _host.SendAsync(HttpMethod.Post, $"interactions/{interaction["id"]}/{interaction["token"]}/callback", new { type, data });
        return (status, body?["code"]?.GetValue<int>() ?? 0);
    }

    private static string Webhook(JsonNode interaction) => $"webhooks/{SandboxIdentity.ApplicationId}/{interaction["token"]}";
}
