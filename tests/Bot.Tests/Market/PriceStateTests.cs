using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Tests.Market;

public sealed class PriceStateTests
{
    [Fact]
    public void ToString_LongestState_FitsAndComesBack()
    {
        var variant = new VariantKey(new ItemId(999_999_999), VariantTraits.Pet(1_048_575, 15, 7, 25));
        var state = new PriceState(PriceState.Variant, variant.ToString(), new MarketId(123_456), 123_456, PriceRange.Quarter);

        Assert.InRange(state.ToString().Length + PriceView.Action.Length, 1, 60);
        Assert.True(PriceState.TryParse(state.ToString(), out var read));
        Assert.Equal(state, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("r~1~2.3")]
    [InlineData("x~1~2.3~1")]
    [InlineData("r~~2.3~1")]
    [InlineData("r~1~2~1")]
    [InlineData("r~1~2.3~9")]
    [InlineData("r~1~-2.3~1")]
    [InlineData("r~1~99999999999.3~1")]
    public void TryParse_OtherText_IsRefused(string text) => Assert.False(PriceState.TryParse(text, out _));
}
