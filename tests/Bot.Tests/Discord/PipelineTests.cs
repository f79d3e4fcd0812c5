using System.Text.Json.Nodes;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Bot.Tests.Discord;

public sealed class PipelineTests
{
    [Fact]
    public async Task Command_QuickHandler_AnswersDirectlyWithoutPings()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply { Text = "@everyone 5g" })]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));

        var call = await CallAsync(discord, "/callback");
        Assert.Equal(4, (int)call.Body["type"]!);
        Assert.Equal("@everyone 5g", (string)call.Body["data"]!["content"]!);
        Assert.Equal("""{"parse":[]}""", call.Body["data"]!["allowed_mentions"]!.ToJsonString());
        Assert.Null(call.Authorization);
    }

    [Fact]
    public async Task Command_SlowHandler_DefersPrivatelyAndEdits()
    {
        var gate = new TaskCompletionSource();
        var command = new TestCommand("price", async (_, _) =>
        {
            await gate.Task;
            return new Reply { Text = "late", Ephemeral = true };
        })
        { Definition = new("price", "A test", []) { IsEphemeral = _ => true } };
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [command]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));
        var defer = await CallAsync(discord, "/callback");
        gate.SetResult();
        var edit = await CallAsync(discord, "@original");

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", defer.Json);
        Assert.Equal("PATCH", edit.Method);
        Assert.Equal("late", (string)edit.Body["content"]!);
        Assert.Equal("""{"parse":[]}""", edit.Body["allowed_mentions"]!.ToJsonString());
    }

    [Fact]
    public async Task Command_ThatShowsProgress_EditsTheDeferredMessageAndThenAnswers()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var command = new ProgressCommand(async show =>
        {
            // Shown only once Discord was told that the answer takes a moment.
            await show(new Reply { Text = "too early" });
            await BotUnderTest.UntilAsync(() => discord.Calls.Any(call => call.Path.EndsWith("/callback", StringComparison.Ordinal)), "deferred");
            await Task.Delay(100);
            await show(new Reply { Text = "half" });
            return new Reply { Text = "whole" };
        });
        await using var bot = await BotUnderTest.StartAsync(discord, [command]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("slow"));

        await BotUnderTest.UntilAsync(() => discord.Calls.Any(call => call.Json.Contains("whole", StringComparison.Ordinal)), "answered");
        var edits = discord.Calls.Where(call => call.Method == "PATCH").Select(call => (string?)call.Body["content"]).ToList();
        Assert.Equal(["half", "whole"], edits);
    }

    [Fact]
    public async Task Command_PrivateAnswerAfterPublicDefer_IsNeverShownToAll()
    {
        var gate = new TaskCompletionSource();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", async (_, _) =>
        {
            await gate.Task;
            return Reply.Private("secret");
        })]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));
        await CallAsync(discord, "/callback");
        gate.SetResult();
        await BotUnderTest.UntilAsync(() => discord.Calls.Any(c => c.Json.Contains("secret", StringComparison.Ordinal)), "the follow-up");

        Assert.Equal("DELETE", discord.CallsTo("@original").Single().Method);
        var followUp = discord.Calls.Single(c => c.Json.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(64, (int)followUp.Body["flags"]!);
    }

    [Fact]
    public async Task Command_ThatThrows_TellsAnErrorIdThatIsInTheLog()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", (_, _) => throw new InvalidOperationException("boom"))]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));

        var text = (string)(await CallAsync(discord, "/callback")).Body["data"]!["content"]!;
        Assert.StartsWith("Something failed on our side.", text, StringComparison.Ordinal);
        Assert.Contains($"Error id {text.Split('`')[1]}", bot.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("boom", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY_TOKEN", bot.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_GroupWithOptions_ReachesItsHandlerWithThem()
    {
        CommandCall? seen = null;
        var command = new TestCommand("alert price add", (call, _) =>
        {
            seen = call;
            return Task.FromResult(new Reply { Text = "ok" });
        });
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [command]);
        var options = JsonNode.Parse("""
            [{"type":2,"name":"price","options":[{"type":1,"name":"add","options":[
            {"type":3,"name":"item","value":"5057"},{"type":10,"name":"below","value":137.5},{"type":4,"name":"n","value":3},{"type":5,"name":"loud","value":true}]}]}]
            """)!.AsArray();

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("alert", options));
        await CallAsync(discord, "/callback");

        Assert.Equal(("5057", "137.5", 3, true), (seen!.Text("item"), seen.Text("below"), seen.Integer("n"), seen.Flag("loud")));
        Assert.Equal(new UserId(53908232506183680), seen.Caller.User);
        Assert.Equal("Mason", seen.Caller.DisplayName);
    }

    [Fact]
    public async Task Command_WithoutFilePermission_SaysSoInText()
    {
        var reply = new Reply { Embeds = [new() { Title = "Price", Image = "attachment://a.png" }], Files = [new("a.png", new byte[] { 1 }, "A chart")] };
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", reply)]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price", appPermissions: 1 << 11));

        var data = (await CallAsync(discord, "/callback")).Body["data"]!;
        Assert.Contains("**Embed Links** and **Attach Files**", (string)data["content"]!, StringComparison.Ordinal);
        Assert.Contains("Price", (string)data["content"]!, StringComparison.Ordinal);
        Assert.Empty(data["embeds"]!.AsArray());
    }

    [Fact]
    public async Task Command_WithFile_SendsMultipartWithAltText()
    {
        var reply = new Reply { Text = "chart", Files = [new("a.png", new byte[] { 1, 2, 3 }, "A chart")] };
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", reply)]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));

        var call = await CallAsync(discord, "/callback");
        Assert.Equal(new FakeFile("files[0]", "a.png", "image/png", 3), Assert.Single(call.Files));
        Assert.Equal("""[{"id":0,"filename":"a.png","description":"A chart"}]""", call.Body["data"]!["attachments"]!.ToJsonString());
    }

    [Fact]
    public async Task Command_AcknowledgedAlready_EditsInstead()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Interfere = call => call.Path.EndsWith("/callback", StringComparison.Ordinal)
            ? Results.Json(new { code = 40060, message = "Interaction has already been acknowledged." }, statusCode: 400)
            : null;
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply { Text = "x" })]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));

        Assert.Equal("PATCH", (await CallAsync(discord, "@original")).Method);
    }

    [Fact]
    public async Task Command_UnknownInteraction_IsLoggedAndNotRepeated()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Interfere = call => call.Path.EndsWith("/callback", StringComparison.Ordinal)
            ? Results.Json(new { code = 10062, message = "Unknown interaction" }, statusCode: 404)
            : null;
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply { Text = "x" })]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));
        await BotUnderTest.UntilAsync(() => bot.Logs.Text.Contains("Latency defect", StringComparison.Ordinal), "the log line");

        Assert.Single(discord.CallsTo("/callback"));
    }

    [Fact]
    public async Task Command_TokenGone_WritesToTheChannelOnce()
    {
        var gate = new TaskCompletionSource();
        await using var discord = await FakeDiscord.StartAsync();
        discord.Interfere = call => call.Path.Contains("@original", StringComparison.Ordinal)
            ? Results.Json(new { code = 50027, message = "Invalid Webhook Token" }, statusCode: 401)
            : null;
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", async (_, _) =>
        {
            await gate.Task;
            return new Reply { Text = "late" };
        })]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));
        await CallAsync(discord, "/callback");
        gate.SetResult();

        var call = await CallAsync(discord, "channels/645027906669510667/messages");
        Assert.Equal("late", (string)call.Body["content"]!);
        Assert.True((bool)call.Body["enforce_nonce"]!);
        Assert.Equal("""{"parse":[]}""", call.Body["allowed_mentions"]!.ToJsonString());
    }

    [Fact]
    public async Task SameInteractionTwice_IsHandledOnce()
    {
        var runs = 0;
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", (_, _) =>
        {
            Interlocked.Increment(ref runs);
            return Task.FromResult(new Reply { Text = "x" });
        })]);
        var interaction = Interactions.Command("price");

        await discord.DispatchAsync("INTERACTION_CREATE", interaction);
        await discord.DispatchAsync("INTERACTION_CREATE", interaction);
        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));
        await BotUnderTest.UntilAsync(() => discord.CallsTo("/callback").Count() == 2, "two answers");

        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Autocomplete_LongList_ShowsTwentyFiveClipped()
    {
        var command = new TestCommand("price", new Reply())
        {
            Definition = new("price", "A test", [new CommandOption("item", "Item") { Autocomplete = true }]),
            Suggest = typed => [.. Enumerable.Range(0, 40).Select(i => new CommandChoice(typed + new string('x', 200), $"{i}"))],
        };
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [command]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Autocomplete("price", "item", "iro"));

        var choices = (await CallAsync(discord, "/callback")).Body["data"]!["choices"]!.AsArray();
        Assert.Equal(25, choices.Count);
        Assert.Equal(100, ((string)choices[0]!["name"]!).Length);
        Assert.StartsWith("iro", (string)choices[0]!["name"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autocomplete_ThatThrows_AnswersAnEmptyList()
    {
        var command = new TestCommand("price", new Reply())
        {
            Definition = new("price", "A test", [new CommandOption("item", "Item") { Autocomplete = true }]),
            Suggest = _ => throw new InvalidOperationException("boom"),
        };
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [command]);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Autocomplete("price", "item", "iro"));

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", (await CallAsync(discord, "/callback")).Json);
    }

    [Fact]
    public async Task Button_OfAnotherPerson_NamesTheOwnerAndTheCommand()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(
            discord, [new TestCommand("price", new Reply())], [new TestComponent("p", _ => throw new InvalidOperationException("must not run"))]);
        var id = bot.Services.GetRequiredService<SignedState>().Sign("p", "next", new UserId(42), null, 0);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Click(id));

        var data = (await CallAsync(discord, "/callback")).Body["data"]!;
        Assert.Equal("These buttons belong to <@42>. Run </price:900000000000000000> yourself.", (string)data["content"]!);
        Assert.Equal(64, (int)data["flags"]!);
    }

    [Theory]
    [InlineData(-1, false, "These buttons have expired. Run the command again.")]
    [InlineData(60, true, "This button does not work any more. Run the command again.")]
    public async Task Button_ExpiredOrForged_IsRefusedPrivately(int seconds, bool forge, string sentence)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [], [new TestComponent("p", _ => throw new InvalidOperationException("must not run"))]);
        var id = bot.Services.GetRequiredService<SignedState>().Sign("p", "next", null, TimeProvider.System.GetUtcNow().AddSeconds(seconds), 0);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Click(forge ? id + "x" : id));

        var data = (await CallAsync(discord, "/callback")).Body["data"]!;
        Assert.Equal(sentence, (string)data["content"]!);
        Assert.Equal(64, (int)data["flags"]!);
    }

    [Theory]
    [InlineData("a", 7)]
    [InlineData("b", 4)]
    public async Task Select_OnlyOfferedValues_AreTaken(string value, int answer)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [], [new TestComponent("s", c => new ComponentAnswer.Update(new Reply { Text = c.Values[0] }))]);
        var id = bot.Services.GetRequiredService<SignedState>().Sign("s", "", null, null, 0);
        var rows = JsonNode.Parse($$"""[{"type":1,"components":[{"type":3,"custom_id":"{{id}}","options":[{"label":"A","value":"a"}]}]}]""")!.AsArray();

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Click(id, [value], rows));

        Assert.Equal(answer, (int)(await CallAsync(discord, "/callback")).Body["type"]!);
    }

    [Fact]
    public async Task Form_OpenedAndSent_ReachesItsHandler()
    {
        var modal = new Modal("Alert", "f", "item=5", [new("price", "Price")]);
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [], [
            new TestComponent("b", _ => new ComponentAnswer.Form(modal)),
            new TestComponent("f", c => new ComponentAnswer.Message(new Reply { Text = $"{c.State} {c.Fields["price"]}" }))]);
        var id = bot.Services.GetRequiredService<SignedState>().Sign("b", "", null, null, 0);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Click(id));
        var form = (await CallAsync(discord, "/callback")).Body;
        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Form((string)form["data"]!["custom_id"]!, "price", "12g"));
        await BotUnderTest.UntilAsync(() => discord.CallsTo("/callback").Count() == 2, "the second answer");

        Assert.Equal(9, (int)form["type"]!);
        Assert.Equal("item=5 12g", (string)discord.CallsTo("/callback").Last().Body["data"]!["content"]!);
    }

    [Fact]
    public async Task Form_ThatTakesAMomentToFill_IsNotAcknowledgedBefore()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [], [new SlowFormComponent("b", new Modal("Alert", "b", "", [new("price", "Price")]), TimeSpan.FromMilliseconds(300))]);
        var id = bot.Services.GetRequiredService<SignedState>().Sign("b", "", null, null, 0);

        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Click(id));

        Assert.Equal(9, (int)(await CallAsync(discord, "/callback")).Body["type"]!);
    }

    private static async Task<FakeCall> CallAsync(FakeDiscord discord, string part)
    {
        await BotUnderTest.UntilAsync(() => discord.CallsTo(part).Any(), $"a call to {part}");
        return discord.CallsTo(part).First();
    }
}
