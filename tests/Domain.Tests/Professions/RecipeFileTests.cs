using System.Text;
using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Tests.Professions;

public sealed class RecipeFileTests
{
    private const string Whole =
        """
        {
          // what the game shows
          "note": "by hand",
          "recipes": [
            { "recipe": 52572, "product": 240857, "units": 1.5, "slots": [ { "slot": 408, "items": [1, 2], "quantity": 3 }, { "slot": 396, "quantity": 0 } ] },
            { "recipe": 7, "reagents": [ { "item": 5, "quantity": 2 } ], "note": "x" },
            { "recipe": 8, "skip": true }
          ],
          "slots": [ { "slot": 414, "quantity": 5 } ],
          "vendor": [ { "item": 3371, "price": "1s 50c" }, { "item": 3372, "price": 20 } ]
        }
        """;

    [Fact]
    public void Parse_Whole_ReadsEverything()
    {
        var file = RecipeFile.Parse(Encoding.UTF8.GetBytes("\uFEFF" + Whole)).Value;

        Assert.Equal([52572, 7, 8], file.Recipes.Select(recipe => recipe.RecipeId));
        Assert.Equal((new ItemId(240857), 1.5), (file.Recipes[0].Product, file.Recipes[0].Units));
        Assert.Equal((408, 3, 2), (file.Recipes[0].Slots[0].SlotType, file.Recipes[0].Slots[0].Quantity, file.Recipes[0].Slots[0].Items.Count));
        Assert.Equal((396, 0), (file.Recipes[0].Slots[1].SlotType, file.Recipes[0].Slots[1].Quantity));
        Assert.Equal(2, file.Recipes[1].Reagents.Single().Quantity);
        Assert.True(file.Recipes[2].IsSkipped);
        Assert.Equal((414, 5), (file.Slots[0].SlotType, file.Slots[0].Quantity));
        Assert.Equal([150L, 20L], file.Vendor.Values.Select(price => price.Value));
    }

    [Theory]
    [InlineData("{}", 0, "")]
    [InlineData("", 1, "not JSON")]
    [InlineData("[]", 1, "one object")]
    [InlineData("{\n \"recipe\": []\n}", 2, "means nothing")]
    [InlineData("{\n \"recipes\": {}\n}", 2, "must be a list")]
    [InlineData("{\n \"recipes\": [],\n \"recipes\": []\n}", 3, "twice")]
    [InlineData("{\n \"recipes\": [\n  { \"recipe\": 1 },\n  { \"recipe\": 1 }\n ]\n}", 4, "twice")]
    [InlineData("{\n \"recipes\": [\n  { \"product\": 1 }\n ]\n}", 3, "needs \"recipe\"")]
    [InlineData("{\n \"recipes\": [\n  { \"recipe\": 1,\n \"units\": 0 }\n ]\n}", 4, "above 0")]
    [InlineData("{\n \"recipes\": [\n  { \"recipe\": 1.5 }\n ]\n}", 3, "whole number")]
    [InlineData("{\n \"recipes\": [\n  { \"recipe\": 1, \"reagents\": [ { \"item\": 1 } ] }\n ]\n}", 3, "\"quantity\"")]
    [InlineData("{\n \"recipes\": [\n  { \"recipe\": 1, \"skip\": \"yes\" }\n ]\n}", 3, "true or false")]
    [InlineData("{\n \"slots\": [ 5 ]\n}", 2, "must be an object")]
    [InlineData("{\n \"slots\": [ { \"slot\": 1 } ]\n}", 2, "0 leaves it empty")]
    [InlineData("{\n \"slots\": [ { \"slot\": 1, \"quantity\": -1 } ]\n}", 2, "from 0")]
    [InlineData("{\n \"slots\": [ { \"slot\": 1, \"quantity\": 1, \"items\": [1, 1] } ]\n}", 2, "twice")]
    [InlineData("{\n \"slots\": [ { \"slot\": 1, \"quantity\": 1, \"items\": [] } ]\n}", 2, "at least one")]
    [InlineData("{\n \"vendor\": [ { \"item\": 1, \"price\": \"much\" } ]\n}", 2, "amount")]
    [InlineData("{\n \"vendor\": [ { \"item\": 1, \"price\": 0 } ]\n}", 2, "above 0")]
    [InlineData("{\n \"vendor\": [ { \"item\": 1 } ]\n}", 2, "needs")]
    [InlineData("{\n \"vendor\": [\n,]\n}", 3, "not JSON")]
    [InlineData("{\n \"vendor\": []\n} {}", 3, "not JSON")]
    [InlineData("{\n \"vendor\": [", 2, "not JSON")]
    public void Parse_Fault_IsNamedWithItsLine(string json, int line, string words)
    {
        var file = RecipeFile.Parse(Encoding.UTF8.GetBytes(json));

        if (line == 0)
        {
            Assert.True(file.Succeeded);
            return;
        }

        var fault = Assert.IsType<ProfessionErrors.BadRecipeFile>(file.Error);
        Assert.Equal(line, fault.Line);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AnyDamage_IsReadOrRefusedAndNeverThrows() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 40], Gen.Char["{}[]\",:0-1. \nx"]).Sample(made =>
        {
            var (at, cut, put) = made;
            var damaged = Whole.Remove(at, Math.Min(cut, Whole.Length - at)).Insert(at, put.ToString());
            var file = RecipeFile.Parse(Encoding.UTF8.GetBytes(damaged));
            return file.Succeeded || file.Error is ProfessionErrors.BadRecipeFile { Line: > 0 };
        });
}
