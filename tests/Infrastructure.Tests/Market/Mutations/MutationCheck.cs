using System.IO.Compression;
using System.Text.Json;

namespace DiscordAH.Infrastructure.Tests.Market.Mutations;

/// <summary>Judges readings of one mutated snapshot: all or nothing, refused with a reason, and the same whichever way it was read.</summary>
internal static class MutationCheck
{
    /// <summary>Complaints; none when all is well.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="fast">What the reading used every day made of it.</param>
    /// <param name="strict">What the standard reader alone made of it.</param>
    public static IEnumerable<string> Complaints(MutatedSnapshot snapshot, Reading fast, Reading strict)
    {
        if (fast.Refusal is { Length: 0 }) yield return "refused without a reason";
        if ((fast.Refusal is null) != (strict.Refusal is null)) yield return $"one refuses: fast {fast.Refusal}, strict {strict.Refusal}";
        if (fast.Text != strict.Text) yield return $"fast {fast.Text}\nstrict {strict.Text}";
        var whole = WholeElements(snapshot);
        if (fast.Refusal is null && whole is null) yield return "taken, though it is no whole auctions document";
        if (fast.Refusal is not null && whole is not null) yield return $"refused, though it is a whole auctions document: {fast.Refusal}";
        if (fast.Refusal is null && whole is { } count && fast.Elements != count) yield return $"{fast.Elements} of {count} elements";
    }

    public static Stream Open(MutatedSnapshot snapshot)
    {
        var file = new MemoryStream(snapshot.File);
        return snapshot.IsGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The elements of its list by a reader of documents; null when it is no whole auctions document.</summary>
    private static int? WholeElements(MutatedSnapshot snapshot)
    {
        try
        {
            using var body = Open(snapshot);
            using var memory = new MemoryStream();
            body.CopyTo(memory);
            var bytes = memory.ToArray();
            using var document = JsonDocument.Parse(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            var lists = document.RootElement.EnumerateObject().Where(property => property.NameEquals("auctions")).ToList();
            return lists is [{ Value.ValueKind: JsonValueKind.Array }] ? lists[0].Value.GetArrayLength() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            return null;
        }
    }
}
