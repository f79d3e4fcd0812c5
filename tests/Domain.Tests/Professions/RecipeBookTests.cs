using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Tests.Professions;

public sealed class RecipeBookTests
{
    private static readonly Dictionary<int, string> Tiers = new() { [1] = "Midnight Alchemy" };

    [Fact]
    public void Of_ToldCompletely_IsTakenAsItIs()
    {
        var book = Book(Told(5, product: 9, min: 2, max: 4, (1, 3), (2, 1)));

        var craft = Assert.Single(book.Crafts);
        Assert.Equal((5, "Midnight Alchemy", new ItemId(9), 3.0), (craft.Id, craft.TierName, craft.Product, craft.Units));
        Assert.Equal([(1, 3), (2, 1)], craft.Inputs.Select(input => (input.Items[0].Value, input.Quantity)));
        Assert.Empty(book.LeftOut);
        Assert.Equal([1, 2, 9], book.Goods.Select(item => item.Value).Order());
        Assert.Equal("Item 1", book.Names[new ItemId(1)]);
    }

    // Slot 408 is named "Peridot"; two qualities of that name exist.
    [Fact]
    public void Of_Slots_AreFilledByNameAndQuantityFromTheFacts()
    {
        var facts = Facts(
            [new RecipeOverride(5) { Product = new ItemId(9), Units = 1.5, Slots = [new SlotFill(408, 2, [])] }],
            new SlotFill(396, 0, []), new SlotFill(414, 5, [new ItemId(77)]));

        var craft = Assert.Single(Book(facts, Slotted(5, (408, "Peridot"), (396, "Artisan's Authenticity"), (414, "Gemdust"))).Crafts);

        Assert.Equal(1.5, craft.Units);
        Assert.Equal(["21,20 x2", "77 x5"], craft.Inputs.Select(input => $"{string.Join(',', input.Items)} x{input.Quantity}"));
    }

    [Fact]
    public void Of_ProductNotTold_IsTheItemOfTheRecipesNameOfLowestId() =>
        Assert.Equal(new ItemId(20), Assert.Single(Book(Facts([new RecipeOverride(5) { Units = 1 }], new SlotFill(408, 1, [])), Slotted(5, (408, "Peridot")) with { Name = LocalName.Of("Peridot") }).Crafts).Product);

    [Fact]
    public void Of_OverrideReagents_StandInPlaceOfThoseTold()
    {
        var facts = Facts([new RecipeOverride(5) { Reagents = [new RecipeInput([new ItemId(3)], 7)], Slots = [new SlotFill(999, 2, [new ItemId(4)])] }]);

        Assert.Equal([(3, 7), (4, 2)], Assert.Single(Book(facts, Told(5, 9, 1, 1, (1, 3))).Crafts).Inputs.Select(input => (input.Items[0].Value, input.Quantity)));
    }

    [Fact]
    public void Of_SameChoiceTwice_IsBoughtAsOne()
    {
        var facts = Facts([new RecipeOverride(5) { Product = new ItemId(9), Units = 1 }], new SlotFill(408, 2, []));

        Assert.Equal(4, Assert.Single(Assert.Single(Book(facts, Slotted(5, (408, "Peridot"), (408, "Peridot"))).Crafts).Inputs).Quantity);
    }

    [Fact]
    public void Of_WhatStaysUnknown_IsCountedByReason()
    {
        var made = new RecipeOverride(0) { Product = new ItemId(9), Units = 1 };
        var facts = Facts(
            [made with { RecipeId = 3 }, made with { RecipeId = 4 }, made with { RecipeId = 5, IsSkipped = true }, made with { RecipeId = 6, Units = null }],
            new SlotFill(1, 2, []), new SlotFill(396, 0, []));

        var book = Book(facts,
            Told(1, null, null, null), Told(2, null, 1, 1, (1, 1)), Slotted(3, (408, "Peridot")), Slotted(4, (1, "Nobody knows")), Told(5, 9, 1, 1, (1, 1)),
            Slotted(6, (408, "Peridot")), Slotted(7, (408, "Peridot")), Told(8, 9, 0, 0, (1, 1)), Slotted(3, (396, "optional")));

        Assert.Empty(book.Crafts);
        Assert.Equivalent(
            new[]
            {
                (LeftOutReasons.UnitsUnknown, 2), (LeftOutReasons.ProductUnknown, 2), (LeftOutReasons.NothingGoesIn, 2),
                (LeftOutReasons.QuantityUnknown, 1), (LeftOutReasons.Skipped, 1), (LeftOutReasons.SlotUnknown, 1),
            }.ToHashSet(),
            book.LeftOut.ToHashSet(), strict: true);
        Assert.Equal([2, 2, 2, 1, 1, 1], book.LeftOut.Select(left => left.Recipes));
        Assert.Equal(9, book.LeftOut.Sum(left => left.Recipes));
    }

    [Fact]
    public async Task ReadAsync_TwoSources_TheMorePreciseFieldWins_AndGapsAreFilled()
    {
        var file = new Source(100, new RecipeOverride(5) { Units = 2, Slots = [new SlotFill(1, 9, [])] }) { Vendor = { [new ItemId(1)] = new Copper(5) } };
        var other = new Source(0, new RecipeOverride(5) { Units = 1, Product = new ItemId(8), Slots = [new SlotFill(1, 1, []), new SlotFill(2, 2, [])] }, new RecipeOverride(6))
        {
            Vendor = { [new ItemId(1)] = new Copper(7), [new ItemId(2)] = new Copper(3) },
        };

        var facts = await RecipeFacts.ReadAsync([other, file], TestContext.Current.CancellationToken);

        Assert.Equal((2.0, new ItemId(8)), (facts.Recipes[5].Units!.Value, facts.Recipes[5].Product!.Value));
        Assert.Equal([9, 2], facts.Recipes[5].Slots.Select(slot => slot.Quantity));
        Assert.True(facts.Recipes.ContainsKey(6));
        Assert.Equal([5L, 3], facts.Vendor.OrderBy(pair => pair.Key.Value).Select(pair => pair.Value.Value));
    }

    private static RecipeBook Book(params Recipe[] recipes) => Book(RecipeFacts.None, recipes);

    private static RecipeBook Book(RecipeFacts facts, params Recipe[] recipes) =>
        RecipeBook.Of(recipes, recipes.Length, Tiers, facts, name => name == "Peridot" ? [new ItemId(21), new ItemId(20)] : []);

    private static RecipeFacts Facts(RecipeOverride[] recipes, params SlotFill[] slots) =>
        new(recipes.ToDictionary(one => one.RecipeId), slots.ToDictionary(slot => slot.SlotType), new Dictionary<ItemId, Copper>());

    private static Recipe Told(int id, int? product, int? min, int? max, params (int Item, int Quantity)[] reagents) => new(
        id, 1, LocalName.Of($"Recipe {id}"), null, product is { } made ? new ItemId(made) : null, null, null, min, max, null,
        [.. reagents.Select(one => new RecipeReagent(new ItemId(one.Item), LocalName.Of($"Item {one.Item}"), one.Quantity))], [], "b");

    private static Recipe Slotted(int id, params (int Type, string Name)[] slots) =>
        Told(id, null, null, null) with { Slots = [.. slots.Select((slot, order) => new RecipeSlot(slot.Type, LocalName.Of(slot.Name), order))] };

    private sealed class Source(int precedence, params RecipeOverride[] recipes) : IRecipeFacts
    {
        public int Precedence => precedence;

        public string Version => "1";

        public Dictionary<ItemId, Copper> Vendor { get; } = [];

        public Task<IReadOnlyList<RecipeOverride>> ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<RecipeOverride>>(recipes);

        public Task<IReadOnlyDictionary<ItemId, Copper>> VendorAsync(CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<ItemId, Copper>>(Vendor);
    }
}
