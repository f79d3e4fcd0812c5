using System.Text.Json;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>How Battle.net's documents are read: snake_case, unknown properties ignored, texts with or without languages.</summary>
internal static class BattleNetJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            MaxDepth = 128,
        };
        options.Converters.Add(new LocalizedTextConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
