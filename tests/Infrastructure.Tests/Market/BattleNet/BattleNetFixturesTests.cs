using System.Text.Json;
using System.Text.RegularExpressions;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Infrastructure.Tests.Market.BattleNet;

/// <summary>Real answers of Battle.net; they are not part of the project (DISCORDAH_REFERENCE_DATA names their folder).</summary>
public sealed partial class BattleNetFixturesTests
{
    private const string Malformed = "malformed-auction-data-response.json";

    [Theory]
    [InlineData("argentpony", 160)]
    [InlineData("wow-auction-engine", 294)]
    public async Task EveryFixture_ByTheReaderOfItsKind_Parses(string set, int count)
    {
        var root = Environment.GetEnvironmentVariable("DISCORDAH_REFERENCE_DATA");
        if (string.IsNullOrEmpty(root)) Assert.Skip("DISCORDAH_REFERENCE_DATA does not name the folder of reference data.");

        var folder = Path.Combine(root, "blizzard-fixtures", set);
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories);
        var failures = new List<string>();
        var localized = 0;
        foreach (var file in files.Where(file => Path.GetFileName(file) != Malformed))
        {
            try
            {
                localized += await ReadAsync(file, Path.GetRelativePath(folder, file).Replace('\\', '/'));
            }
            catch (Exception exception) when (exception is JsonException or MalformedBodyException or InvalidDataException)
            {
                failures.Add($"{file}: {exception.Message}");
            }
        }

        Assert.Empty(failures);
        Assert.Equal(count, files.Length);
        Assert.True(localized > count, $"only {localized} texts were read");
    }

    [Fact]
    public async Task MalformedFixture_IsRefused()
    {
        var root = Environment.GetEnvironmentVariable("DISCORDAH_REFERENCE_DATA");
        if (string.IsNullOrEmpty(root)) Assert.Skip("DISCORDAH_REFERENCE_DATA does not name the folder of reference data.");

        await using var body = File.OpenRead(Path.Combine(root, "blizzard-fixtures", "wow-auction-engine", "auction", Malformed));
        await Assert.ThrowsAsync<MalformedBodyException>(() => Sample.ParseAsync(body));
    }

    private static async Task<int> ReadAsync(string file, string name)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        switch (name)
        {
            case "AuctionsResponse.json" or "auction/auction-data-response.json":
                var parsed = await Sample.ParseAsync(new MemoryStream(bytes));
                Require(parsed is { Auctions: > 0, Skipped: 0 }, $"{parsed.Auctions} auctions, {parsed.Skipped} skipped");
                break;
            case "ConnectedRealmResponse.json" or "connected-realm/connected-realm-response.json":
                Require(Read<ConnectedRealmJson>(bytes).ToConnectedRealm(Region.Eu) is { IsUp: true, Population: "FULL", Realms.Count: > 0 }, "no connected realm");
                break;
            case "ConnectedRealmsIndexResponse.json":
                Require(Read<ConnectedRealmIndexJson>(bytes).Ids().Count > 0, "no ids");
                break;
            case "ItemResponse.json":
            case var item when item.StartsWith("item/", StringComparison.Ordinal):
                Require(Read<ItemJson>(bytes).ToItem(null) is { ClassName.Length: > 0, Quality.Length: > 0 }, "no item");
                break;
            case "ItemMediaResponse.json":
                Require(Read<MediaJson>(bytes).Icon() is not null, "no icon");
                break;
            case "PetsIndexResponse.json":
                Require(Read<PetIndexJson>(bytes).Names().Count > 0, "no pets");
                break;
            default:
                break;
        }

        using var document = JsonDocument.Parse(bytes);
        return Walk(document.RootElement);
    }

    // Every text anywhere, a string or in languages, has to go through the converter.
    private static int Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().Sum(Walk);
            case JsonValueKind.Object:
                var isText = element.EnumerateObject().Any(property => Locale().IsMatch(property.Name));
                if (isText) Require(element.Deserialize<LocalizedText>(BattleNetJson.Options) is { English: not null, ByLocale.Count: > 0 }, "a text without English");
                return (isText ? 1 : 0) + element.EnumerateObject().Sum(property => Walk(property.Value));
            case JsonValueKind.String:
                Require(element.Deserialize<LocalizedText>(BattleNetJson.Options)?.English == element.GetString(), "a text got lost");
                return 1;
            default:
                return 0;
        }
    }

    private static T Read<T>(byte[] bytes)
        where T : class =>
        JsonSerializer.Deserialize<T>(bytes, BattleNetJson.Options) ?? throw new InvalidDataException("null");

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new InvalidDataException(otherwise);
    }

    [GeneratedRegex("^[a-z]{2}_[A-Z]{2}$")]
    private static partial Regex Locale();
}
