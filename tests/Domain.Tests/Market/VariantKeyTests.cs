using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class VariantKeyTests
{
    private static readonly Gen<long> Traits = Gen.OneOf(
        Gen.Const(0L),
        Gen.Select(Gen.Int[0, 0xFFFF], Gen.Int[0, 0xF], VariantTraits.Gear),
        Gen.Select(Gen.Int[0, 0xFFFFF], Gen.Int[0, 0xF], Gen.Int[0, 7], Gen.Int[0, 31], VariantTraits.Pet));

    [Fact]
    public void TryParse_WhatToStringPrints_GivesTheSameKey() =>
        Gen.Select(Gen.Int[0, 999_999_999], Traits).Sample((item, traits) =>
        {
            var key = new VariantKey(new ItemId(item), traits);
            return VariantKey.TryParse(key.ToString(), out var read) && read == key;
        });

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("abc")]
    [InlineData("1-i70000")]
    [InlineData("1-p1155")]
    [InlineData("1-p9999999-b1-q1-l1")]
    [InlineData("1-p1-b1-q9-l1")]
    [InlineData("12345678901")]
    [InlineData("1-i5 ")]
    public void TryParse_Malformed_Refuses(string text) => Assert.False(VariantKey.TryParse(text, out _));

    [Fact]
    public void Traits_Pet_KeepsEachTrait()
    {
        var traits = VariantTraits.Pet(1155, 12, 3, 25);

        Assert.True(VariantTraits.IsPet(traits));
        Assert.False(VariantTraits.IsGear(traits));
        Assert.Equal((1155, 12, 3, 25), (VariantTraits.PetSpecies(traits), VariantTraits.PetBreed(traits), VariantTraits.PetQuality(traits), VariantTraits.PetLevelBucket(traits)));
    }

    [Fact]
    public void Traits_Gear_OfLevelZeroIsNotPlain() => Assert.NotEqual(0, VariantTraits.Gear(0, 0));

    [Fact]
    public void Traits_OutOfRange_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => VariantTraits.Gear(70_000, 0));
}
