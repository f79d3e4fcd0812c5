using System.Text.Json.Nodes;
using DiscordAH.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

public sealed class CommandRegistrationTests : IAsyncLifetime
{
    private const string Global = $"applications/{SandboxIdentity.ApplicationId}/commands";
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("""{"name":"Upper","description":"d"}""", "name")]
    [InlineData("""{"name":"with space","description":"d"}""", "name")]
    [InlineData("""{"name":"a234567890123456789012345678901234","description":"d"}""", "name")]
    [InlineData("""{"name":"ok","description":""}""", "description")]
    [InlineData("""{"name":"ok","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}""", "options.1")]
    [InlineData("""{"name":"ok","description":"d","options":[{"type":3,"name":"a","description":"d","autocomplete":true,"choices":[{"name":"x","value":"y"}]}]}""", "options.0")]
    [InlineData("""{"name":"ok","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"a","description":"d"}]}""", "options.1.name")]
    [InlineData("""{"name":"ok","description":"d","options":[{"type":1,"name":"s","description":"d","options":[{"type":1,"name":"t","description":"d"}]}]}""", "options.0.options.0.type")]
    [InlineData("""{"name":"ok","description":"d","options":[{"type":1,"name":"s","description":"d"},{"type":3,"name":"a","description":"d"}]}""", "options")]
    [InlineData("""{"name":"ok","description":"d","options":[{"type":4,"name":"a","description":"d","choices":[{"name":"x","value":"text"}]}]}""", "options.0.choices.0.value")]
    [InlineData("""{"name":"ok","description":"d","name_localizations":{"xx":"nein"}}""", "name_localizations")]
    [InlineData("""{"type":2,"name":"Fine Here","description":"not allowed"}""", "description")]
    public async Task Create_BadDefinition_NamesTheField(string body, string path)
    {
        var (status, answer, _) = await _host.SendAsync(HttpMethod.Post, Global, JsonNode.Parse(body)!);

        Assert.Equal((400, 50035), (status, answer!["code"]!.GetValue<int>()));
        var at = path.Split('.').Aggregate(answer["errors"], (node, key) => node?[key]);
        Assert.True(at?["_errors"] is not null, answer.ToJsonString());
    }

    [Fact]
    public async Task Create_OverEightThousandCharacters_IsRefused()
    {
        var options = new JsonArray();
        for (var i = 0; i < 4; i++)
        {
            options.Add((JsonNode)new JsonObject
            {
                ["type"] = 3, ["name"] = $"o{i}", ["description"] = "d",
                ["choices"] = new JsonArray([.. Enumerable.Range(0, 25).Select(n => new JsonObject { ["name"] = $"{n}".PadRight(41, 'x'), ["value"] = $"{n}".PadRight(41, 'y') })]),
            });
        }

        var (status, answer, _) = await _host.SendAsync(HttpMethod.Post, Global, new JsonObject { ["name"] = "big", ["description"] = "d", ["options"] = options });

        Assert.Equal(400, status);
        Assert.Contains("APPLICATION_COMMAND_TOO_LARGE", answer!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_SameNameTwice_ReplacesAndKeepsTheId()
    {
        var (first, one, _) = await _host.SendAsync(HttpMethod.Post, Global, new { name = "price", description = "a" });
        var (second, two, _) = await _host.SendAsync(HttpMethod.Post, Global, new { name = "price", description = "b" });

        Assert.Equal((201, 200), (first, second));
        Assert.Equal(one!["id"]!.GetValue<string>(), two!["id"]!.GetValue<string>());
        Assert.NotEqual(one["version"]!.GetValue<string>(), two["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task Overwrite_RemovesWhatIsNotListed()
    {
        await _host.SendAsync(HttpMethod.Post, Global, new { name = "old", description = "a" });
        await _host.SendAsync(HttpMethod.Put, Global, new[] { new { name = "new", description = "a" } });

        var (_, list, _) = await _host.SendAsync(HttpMethod.Get, Global);
        Assert.Equal(["new"], list!.AsArray().Select(command => command!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Overwrite_DuplicateNames_AreRefused()
    {
        var twice = new[] { new { name = "same", description = "a" }, new { name = "same", description = "b" } };

        var (status, answer, _) = await _host.SendAsync(HttpMethod.Put, Global, twice);

        Assert.Equal(400, status);
        Assert.Contains("APPLICATION_COMMANDS_DUPLICATE_NAME", answer!["errors"]!["1"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_LocalizationsOnlyWhenAsked()
    {
        await _host.SendAsync(HttpMethod.Post, Global, new { name = "price", description = "a", name_localizations = new { de = "preis" } });

        var (_, plain, _) = await _host.SendAsync(HttpMethod.Get, Global);
        var (_, full, _) = await _host.SendAsync(HttpMethod.Get, Global + "?with_localizations=true");

        Assert.Null(plain![0]!["name_localizations"]);
        Assert.Equal("preis", full![0]!["name_localizations"]!["de"]!.GetValue<string>());
    }

    [Fact]
    public async Task Create_TwoHundredAndOneInADay_Answers30034()
    {
        for (var i = 0; i < 200; i++)
        {
            await _host.SendAsync(HttpMethod.Post, Global, new { name = $"c{i}", description = "a" });
            var (_, list, _) = await _host.SendAsync(HttpMethod.Get, Global);
            await _host.SendAsync(HttpMethod.Delete, $"{Global}/{list![0]!["id"]}");
        }

        var (status, answer, _) = await _host.SendAsync(HttpMethod.Post, Global, new { name = "last", description = "a" });
        Assert.Equal((400, 30034), (status, answer!["code"]!.GetValue<int>()));
    }
}
