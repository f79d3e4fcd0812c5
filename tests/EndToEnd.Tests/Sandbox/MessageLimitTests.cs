using System.Text.Json.Nodes;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>What Discord refuses in a message, the sandbox refuses with the same numbers.</summary>
public sealed class MessageLimitTests : IAsyncLifetime
{
    private const string Field = """{"name":"n","value":"v"}""";
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<string, string, string> Refused => new()
    {
        { Of("content", new string('x', 2001)), "content", "BASE_TYPE_MAX_LENGTH" },
        { Embeds($$"""{"title":"{{new string('x', 257)}}"}"""), "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
        { Embeds($$"""{"description":"{{new string('x', 4097)}}"}"""), "embeds.0.description", "BASE_TYPE_MAX_LENGTH" },
        { Embeds("""{"fields":[{"name":"","value":"v"}]}"""), "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED" },
        { Embeds("{\"fields\":[" + string.Join(',', Enumerable.Repeat(Field, 26)) + "]}"), "embeds.0.fields", "BASE_TYPE_MAX_LENGTH" },
        { Embeds("{\"title\":\"t\",\"footer\":{\"text\":\"" + new string('x', 2049) + "\"}}"), "embeds.0.footer.text", "BASE_TYPE_MAX_LENGTH" },
        { Embeds("""{"title":"t","color":16777216}"""), "embeds.0.color", "NUMBER_TYPE_MAX" },
        { Embeds("""{"title":"t","url":"ftp://x/y"}"""), "embeds.0.url", "URL_TYPE_INVALID_SCHEME" },
        { Embeds("""{"title":"t","timestamp":"yesterday"}"""), "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE" },
        { Embeds("""{"color":5}"""), "embeds.0.description", "BASE_TYPE_REQUIRED" },
        { Embeds($$"""{"description":"{{new string('x', 3001)}}"},{"description":"{{new string('x', 3000)}}"}"""), "embeds", "MAX_EMBED_SIZE_EXCEEDED" },
        { Embeds(string.Join(',', Enumerable.Repeat("""{"title":"t"}""", 11))), "embeds", "BASE_TYPE_MAX_LENGTH" },
        { Row(Button("a"), Button("a")), "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Row(Button(new string('x', 101))), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Row([.. Enumerable.Range(0, 6).Select(i => Button($"b{i}"))]), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Row("""{"type":2,"style":5,"label":"l","custom_id":"c","url":"https://x.y"}"""), "components.0.components.0", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE" },
        { Row("""{"type":3,"custom_id":"s","options":[]}"""), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Row("""{"type":3,"custom_id":"s","options":[{"label":"l","value":"v"},{"label":"m","value":"v"}]}"""), "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { """{"content":"x","components":[{"type":10,"content":"text"}]}""", "components.0.type", "BASE_TYPE_CHOICES" },
        { """{"flags":32768,"content":"x","components":[{"type":10,"content":"text"}]}""", "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { """{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"x","message_reference":{"message_id":"1"}}""", "message_reference", "REPLIES_UNKNOWN_MESSAGE" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Create_OverLimit_Answers50035AtTheField(string body, string path, string code)
    {
        var (status, answer, _) = await _host.PostMessageAsync(JsonNode.Parse(body)!);

        Assert.Equal(400, status);
        Assert.Equal(50035, answer!["code"]!.GetValue<int>());
        var at = path.Split('.').Aggregate(answer["errors"], (node, key) => node?[key]);
        Assert.True(at is not null, answer.ToJsonString());
        Assert.Contains(at["_errors"]!.AsArray(), error => error!["code"]!.GetValue<string>() == code);
    }

    [Fact]
    public async Task Create_AtEveryLimit_IsAccepted()
    {
        var embeds = new JsonArray(new JsonObject { ["title"] = new string('t', 256), ["description"] = new string('d', 4096), ["footer"] = new JsonObject { ["text"] = new string('f', 1648) } });
        var (status, answer, _) = await _host.PostMessageAsync(new JsonObject { ["content"] = new string('x', 2000), ["embeds"] = embeds });

        Assert.True(status == 200, answer?.ToJsonString());
        Assert.Equal("rich", answer!["embeds"]![0]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Create_Nothing_Answers50006()
    {
        var (status, answer, _) = await _host.PostMessageAsync(new { content = "   " });

        Assert.Equal((400, 50006), (status, answer!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Create_Components_AreNumberedAndKeepGivenIds()
    {
        var (_, answer, _) = await _host.PostMessageAsync(JsonNode.Parse(Row(Button("a"), """{"type":2,"style":1,"label":"b","custom_id":"b","id":1}"""))!);

        var row = answer!["components"]![0]!;
        Assert.Equal(1, row["components"]![1]!["id"]!.GetValue<int>());
        Assert.Equal(3, new[] { row["id"], row["components"]![0]!["id"], row["components"]![1]!["id"] }.Select(id => id!.GetValue<int>()).Distinct().Count());
    }

    [Fact]
    public async Task Create_QuotedBoundaryWithSpaces_KeepsTheFile()
    {
        const string boundary = "Upload----11/22/2026 18:20:27";
        var body = new StringContent(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{{\"attachments\":[{{\"id\":\"0\",\"description\":\"alt\"}}]}}\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a b.txt\"\r\n\r\nhello\r\n--{boundary}--\r\n");
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary=\"{boundary}\"");

        var (status, answer, _) = await _host.PostMessageAsync(body);

        Assert.True(status == 200, answer?.ToJsonString());
        var file = answer!["attachments"]![0]!;
        Assert.Equal(("a_b.txt", "alt", 5), (file["filename"]!.GetValue<string>(), file["description"]!.GetValue<string>(), file["size"]!.GetValue<int>()));
        Assert.Equal("hello", await _host.Http.GetStringAsync(file["url"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Create_AttachmentWithoutFile_Answers50035()
    {
        var (status, answer, _) = await _host.PostMessageAsync(JsonNode.Parse("""{"content":"x","attachments":[{"id":0,"filename":"a.png"}]}""")!);

        Assert.Equal((400, 50035), (status, answer!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Create_FileOverTenMebibytes_Answers40005()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[10 * 1024 * 1024 + 1]), "files[0]", "big.bin" } };

        var (status, answer, _) = await _host.PostMessageAsync(form);

        Assert.Equal((413, 40005), (status, answer!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Create_SameNonceEnforced_ReturnsTheFirstMessage()
    {
        var (_, first, _) = await _host.PostMessageAsync(new { content = "one", nonce = "n1", enforce_nonce = true });
        var (_, second, _) = await _host.PostMessageAsync(new { content = "two", nonce = "n1", enforce_nonce = true });
        var (_, third, _) = await _host.PostMessageAsync(new { content = "three", nonce = "n1" });

        Assert.Equal(first!["id"]!.GetValue<string>(), second!["id"]!.GetValue<string>());
        Assert.Equal("one", second["content"]!.GetValue<string>());
        Assert.NotEqual(first["id"]!.GetValue<string>(), third!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Create_InvalidJson_Answers50109()
    {
        var (status, answer, _) = await _host.PostMessageAsync(new StringContent("{", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal((400, 50109), (status, answer!["code"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("""{"parse":[]}""", 0, 0, false)]
    [InlineData("""{"users":["1100000000000000202"]}""", 1, 0, false)]
    [InlineData("""{"parse":["users","roles"]}""", 2, 1, false)]
    public async Task Create_AllowedMentions_PingOnlyThose(string allowed, int users, int roles, bool everyone)
    {
        var text = "<@1100000000000000201> <@1100000000000000202> <@&1100000000000000102> @everyone";
        await _host.PostMessageAsync(new JsonObject { ["content"] = text, ["allowed_mentions"] = JsonNode.Parse(allowed) });

        var seen = JsonNode.Parse(await _host.Http.GetStringAsync("channels/market/messages?user=member-1"))!.AsArray().Last()!;
        var pings = seen["sandbox"]!["pings"]!;
        Assert.Equal((users, roles, everyone), (pings["users"]!.AsArray().Count, pings["roles"]!.AsArray().Count, pings["everyone"]!.GetValue<bool>()));
    }

    private static string Of(string name, string value) => new JsonObject { [name] = value }.ToJsonString();

    private static string Embeds(string embeds) => "{\"embeds\":[" + embeds + "]}";

    private static string Row(params string[] components) =>
        "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[" + string.Join(',', components) + "]}]}";

    private static string Button(string id) => "{\"type\":2,\"style\":1,\"label\":\"l\",\"custom_id\":\"" + id + "\"}";
}
