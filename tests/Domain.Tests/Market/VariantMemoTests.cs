using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class VariantMemoTests
{
    [Fact]
    public void TryFind_WhatDiffersInAnyFact_IsNotTheSame()
    {
        var memo = new VariantMemo();
        Remember(memo, 7, 80, [1, 2], 5);

        Assert.Equal(5, Find(memo, 7, 80, [1, 2]));
        Assert.Null(Find(memo, 8, 80, [1, 2]));
        Assert.Null(Find(memo, 7, 81, [1, 2]));
        Assert.Null(Find(memo, 7, 80, [2, 1]));
        Assert.Null(Find(memo, 7, 80, [1]));
        Assert.Null(Find(memo, 7, 80, [1, 2, 0]));
        Assert.Null(Find(memo, 7, 80, []));
    }

    // Far more than it holds: it forgets, but never takes one item for another.
    [Theory]
    [InlineData(400_000, 2)]
    [InlineData(60_000, 60)]
    public void TryFind_MoreThanItHolds_NeverGivesAnothersVariant(int items, int bonuses)
    {
        var memo = new VariantMemo();
        var known = new int[bonuses];
        var found = 0;
        for (var item = 1; item <= items; item++)
        {
            known[^1] = item;
            Remember(memo, item % 97 + 1, 0, known, item);
            known[^1] = Math.Max(1, item - 40);
            if (Find(memo, known[^1] % 97 + 1, 0, known) is not { } variant) continue;
            Assert.Equal(known[^1], variant);
            found++;
        }

        Assert.InRange(found, items * 9 / 10, items);
    }

    private static void Remember(VariantMemo memo, int item, int level, int[] bonuses, int variant)
    {
        var listed = new ListedItem { ItemId = item, PlayerLevel = level, Bonuses = bonuses };
        Assert.False(memo.TryFind(listed, out _, out var slot));
        memo.Remember(listed, variant, slot);
    }

    private static int? Find(VariantMemo memo, int item, int level, int[] bonuses) =>
        memo.TryFind(new ListedItem { ItemId = item, PlayerLevel = level, Bonuses = bonuses }, out var variant, out _) ? variant : null;
}
