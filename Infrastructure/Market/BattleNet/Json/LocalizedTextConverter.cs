using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>Reads a string or an object of locales; languages without a text are left out.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    private static readonly Dictionary<string, string> None = [];

    public override LocalizedText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new LocalizedText(reader.GetString(), None);
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A text is a string or an object of locales.");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var locale = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String) texts[locale] = reader.GetString()!;
            else reader.Skip();
        }

        return new LocalizedText(null, texts);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.Single is { } text)
        {
            writer.WriteStringValue(text);
            return;
        }

        writer.WriteStartObject();
        foreach (var (locale, translation) in value.ByLocale) writer.WriteString(locale, translation);
        writer.WriteEndObject();
    }
}
