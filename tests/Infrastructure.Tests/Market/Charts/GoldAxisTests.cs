using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

public sealed class GoldAxisTests
{
    [Theory]
    [InlineData(0, "0c")]
    [InlineData(7, "7c")]
    [InlineData(4_500, "45s")]
    [InlineData(12_000, "1.2g")]
    [InlineData(125_678, "12.6g")]
    [InlineData(125_000_000, "12.5k g")]
    [InlineData(99_999_990_000, "10M g")]
    public void Money_Cases(double copper, string expected) => Assert.Equal(expected, GoldAxis.Money(copper));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(113_000, 134_000)]
    [InlineData(12_000, 12_400)]
    [InlineData(0, 99_999_990_000)]
    public void MoneyLabels_AnyRange_AreFewAndDistinct(double low, double high)
    {
        var (values, step) = GoldAxis.Ticks(low, high, 4, 1);
        var labels = GoldAxis.MoneyLabels(values, step);

        Assert.InRange(labels.Length, 2, 7);
        Assert.Equal(labels.Length, labels.Distinct().Count());
        Assert.All(labels, label => Assert.InRange(label.Length, 1, 8));
    }
}
