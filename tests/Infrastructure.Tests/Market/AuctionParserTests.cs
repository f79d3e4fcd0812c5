using System.Text;
using System.Text.Json;
using CsCheck;
using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class AuctionParserTests
{
    [Fact]
    public async Task ReadAsync_SmallDocument_IsAggregated()
    {
        var parsed = await Sample.ParseAsync(Sample.Small);

        Assert.Equal((5, 3, 1), (parsed.Auctions, parsed.Skipped, parsed.Duplicates));
        Assert.Equal(["210796", "2825-i224-t1", "82800-p1155-b4-q3-l25"], parsed.Variants.Select(one => one.Variant.ToString()));
        var ore = parsed.Variants[0];
        Assert.Equal((100, 15, 2, 1), (ore.Minimum.Value, ore.Quantity, ore.Auctions, ore.BidOnly));
        Assert.Equal(Encoding.UTF8.GetByteCount(Sample.Small), parsed.Bytes);
    }

    [Fact]
    public async Task ReadAsync_CutAnywhere_GivesTheSame()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.Small);
        var whole = (await Sample.ParseAsync(Sample.Small)).ToString();

        for (var cut = 1; cut < bytes.Length; cut++)
            Assert.Equal(whole, (await Sample.ParseAsync(new SlicedStream(bytes, cut))).ToString());
        Assert.Equal(whole, (await Sample.ParseAsync(new SlicedStream(bytes, [.. Enumerable.Repeat(1, bytes.Length)]))).ToString());
    }

    [Fact]
    public async Task ReadAsync_TruncatedAnywhere_IsRefused()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.Small);
        for (var length = 0; length < bytes.Length; length++)
            await Assert.ThrowsAsync<MalformedBodyException>(() => Sample.ParseAsync(new MemoryStream(bytes[..length])));
    }

    // Where the standard reader finds whole JSON of the right shape we must too, and nowhere else; and never any other exception.
    [Fact]
    public void ReadAsync_Mutated_NeverCrashesNorHalfReads()
    {
        var original = Encoding.UTF8.GetBytes(Sample.Small);
        var edit = Gen.Select(Gen.Int[0, original.Length - 1], Gen.OneOf(Gen.Byte, Gen.OneOf([.. "{}[]\",:0-e.\\"u8.ToArray().Select(Gen.Const)])), Gen.Int[0, 2]);
        Gen.Select(edit.Array[1, 4], Gen.Int[1, 300].Array[0, 8]).Sample(
            (edits, sizes) =>
            {
                var bytes = original.ToList();
                foreach (var (at, value, kind) in edits)
                {
                    var index = Math.Min(at, bytes.Count - 1);
                    if (kind == 0) bytes[index] = value;
                    else if (kind == 1) bytes.Insert(index, value);
                    else bytes.RemoveAt(index);
                }

                byte[] mutated = [.. bytes];
                bool accepted;
                try
                {
                    Sample.ParseAsync(new SlicedStream(mutated, sizes)).GetAwaiter().GetResult();
                    accepted = true;
                }
                catch (MalformedBodyException)
                {
                    accepted = false;
                }

                Assert.Equal(IsAuctionsDocument(mutated), accepted);
            },
            iter: 3000);
    }

    [Theory]
    [InlineData("""{"item":{"id":1},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":null,"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":[1],"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":7,"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":"1"},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":99999999999},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1},"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":0,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":-3,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1.5,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":4000000000,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1,"buyout":-5}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1,"buyout":"5"}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1,"buyout":{"copper":5}}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1,"buyout":99999999999999999999999}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1,"unit_price":9223372036854775807}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1}""")]
    [InlineData("""{"id":9,"item":{"id":1},"quantity":1,"bid":0,"buyout":0}""")]
    [InlineData("""{"id":9,"item":{"id":1,"bonus_lists":7},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1,"bonus_lists":["x",{"y":[]}]},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":1,"modifiers":{"type":9}},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":82800},"quantity":1,"buyout":5}""")]
    [InlineData("""{"id":9,"item":{"id":82800,"pet_species_id":-4},"quantity":1,"buyout":5}""")]
    [InlineData("""null""")]
    [InlineData("""17""")]
    [InlineData("""["id",9]""")]
    [InlineData("""{}""")]
    public async Task ReadAsync_SenselessElement_IsSkippedAndCounted(string element)
    {
        const string Good = """{"id":1,"item":{"id":210796},"quantity":5,"unit_price":300}""";

        var parsed = await Sample.ParseAsync(Sample.Document(Good, element, Good.Replace(":1,", ":2,", StringComparison.Ordinal)));

        Assert.Equal((2, 1), (parsed.Auctions, parsed.Skipped));
        Assert.Equal(10, Assert.Single(parsed.Variants).Quantity);
    }

    [Theory]
    [InlineData("""{"\u0069d":1,"ite\u006d":{"\u0069d":210796},"quantity":1,"buyout":5}""", 5)]
    [InlineData("""{"id":1,"item":{"id":210796,"bonus_lists":null,"modifiers":null},"quantity":1,"bid":null,"buyout":5,"unit_price":null}""", 5)]
    [InlineData("""{"id":1,"item":{"id":210796},"quantity":3,"buyout":1}""", 1)]
    [InlineData("""{"id":1,"item":{"id":210796},"quantity":3,"buyout":11,"unit_price":7}""", 7)]
    [InlineData("""{"id":9007199254740993,"item":{"id":210796},"quantity":1,"buyout":12345678901}""", 12_345_678_901)]
    public async Task ReadAsync_UnusualButSound_IsTaken(string element, long price)
    {
        var parsed = await Sample.ParseAsync(Sample.Document(element));

        Assert.Equal(price, Assert.Single(parsed.Variants).Minimum.Value);
        Assert.Equal(0, parsed.Skipped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"auctions":{}}""")]
    [InlineData("""{"auctions":null}""")]
    [InlineData("""{"auctions":[]} x""")]
    [InlineData("""{"auctions":[]}{"auctions":[]}""")]
    [InlineData("""{"auctions":[],"auctions":[]}""")]
    [InlineData("""{"auctions":[{"id":1]}""")]
    [InlineData("<html>Bad gateway</html>")]
    public async Task ReadAsync_OtherDocument_IsRefused(string body) =>
        await Assert.ThrowsAsync<MalformedBodyException>(() => Sample.ParseAsync(body));

    [Fact]
    public async Task ReadAsync_ByteOrderMarkAndSpace_AreNoTrouble() =>
        Assert.Equal(5, (await Sample.ParseAsync("\uFEFF \n" + Sample.Small + "\n\n")).Auctions);

    [Fact]
    public async Task ReadAsync_ElementLargerThanTheBuffer_IsRead()
    {
        var padded = $$"""{"id":1,"item":{"id":210796},"quantity":1,"buyout":5,"note":"{{new string('x', 400_000)}}"}""";

        Assert.Equal(1, (await Sample.ParseAsync(Sample.Document(padded))).Auctions);
    }

    [Fact]
    public async Task ReadAsync_EndlessElement_IsRefused()
    {
        var padded = $$"""{"id":1,"item":{"id":210796},"quantity":1,"buyout":5,"note":"{{new string('x', 20_000_000)}}"}""";

        await Assert.ThrowsAsync<MalformedBodyException>(() => Sample.ParseAsync(Sample.Document(padded)));
    }

    private static bool IsAuctionsDocument(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.AsSpan().StartsWith("\uFEFF"u8) ? body.AsMemory(3) : body.AsMemory());
            if (document.RootElement.ValueKind != JsonValueKind.Object) return false;
            var auctions = document.RootElement.EnumerateObject().Where(property => property.NameEquals("auctions")).ToList();
            return auctions is [{ Value.ValueKind: JsonValueKind.Array }];
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
