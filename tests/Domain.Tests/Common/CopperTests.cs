using CsCheck;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Common;

public sealed class CopperTests
{
    [Theory]
    [InlineData(0, "0c")]
    [InlineData(78, "78c")]
    [InlineData(5_600, "56s")]
    [InlineData(12_345_678, "1,234g 56s 78c")]
    [InlineData(12_340_000, "1,234g")]
    [InlineData(-10_001, "-1g 1c")]
    [InlineData(long.MaxValue, "922,337,203,685,477g 58s 7c")]
    [InlineData(long.MinValue, "-922,337,203,685,477g 58s 8c")]
    public void ToString_Amount_ReadsAsPlayersWriteIt(long copper, string expected) =>
        Assert.Equal(expected, new Copper(copper).ToString());

    [Theory]
    [InlineData("1,234g 56s 78c", 12_345_678)]
    [InlineData("1234g56s78c", 12_345_678)]
    [InlineData("12g", 120_000)]
    [InlineData("12", 120_000)]
    [InlineData("1.5g", 15_000)]
    [InlineData("0.0001", 1)]
    [InlineData(" 56S 78C ", 5_678)]
    [InlineData("-3g", -30_000)]
    [InlineData("200s", 20_000)]
    public void TryParse_WellFormed_Reads(string text, long copper)
    {
        Assert.True(Copper.TryParse(text, out var amount));
        Assert.Equal(new Copper(copper), amount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("g")]
    [InlineData("1,5")]
    [InlineData("1,23g")]
    [InlineData("1,2345g")]
    [InlineData("1g 1g")]
    [InlineData("1c 1g")]
    [InlineData("1.00001g")]
    [InlineData("1e309")]
    [InlineData("NaN")]
    [InlineData("922337203685478g")]
    [InlineData("99999999999999999999999999999999999999g")]
    [InlineData("twelve gold")]
    public void TryParse_Malformed_Refuses(string? text) => Assert.False(Copper.TryParse(text, out _));

    [Fact]
    public void Parse_WhatToStringPrints_GivesTheSameAmount() =>
        Gen.Long.Sample(value => Copper.Parse(new Copper(value).ToString()).Value == value);

    [Fact]
    public void Arithmetic_Overflow_Throws()
    {
        Assert.Throws<OverflowException>(() => new Copper(long.MaxValue) + new Copper(1));
        Assert.Throws<OverflowException>(() => new Copper(long.MinValue) - new Copper(1));
        Assert.Throws<OverflowException>(() => new Copper(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => -new Copper(long.MinValue));
        Assert.Throws<OverflowException>(() => Copper.FromGold(long.MaxValue));
    }

    [Fact]
    public void Order_FollowsTheAmount()
    {
        Assert.True(new Copper(1) < new Copper(2));
        Assert.True(new Copper(2) >= new Copper(2));
        Assert.Equal([new Copper(-1), Copper.Zero, new Copper(5)], new[] { new Copper(5), new Copper(-1), Copper.Zero }.Order());
    }
}
