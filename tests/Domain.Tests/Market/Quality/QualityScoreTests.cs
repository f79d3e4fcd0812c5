using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market.Quality;

public sealed class QualityScoreTests
{
    [Theory]
    [InlineData(1.0, 0.0, 0.0, null, 100)]
    [InlineData(1.0, 0.0, 0.0, 0.0, 100)]
    [InlineData(0.0, 1.0, 1.0, 9.0, 0)]
    [InlineData(0.975, 0.0, 0.0, 0.0, 90)]
    [InlineData(1.0, 0.05, 0.0, 0.0, 88)]
    [InlineData(1.0, 0.0, 0.125, 0.0, 83)]
    [InlineData(1.0, 0.0, 0.25, 0.0, 65)]
    [InlineData(1.0, 0.0, 0.25, null, 56)]
    [InlineData(1.0, 0.0, 0.0, 1.0986122886681098, 80)]
    public void Of_Parts_AreWeighedAsStated(double accepted, double suspects, double gaps, double? agreement, int score) =>
        Assert.Equal(score, QualityScore.Of(accepted, suspects, gaps, agreement));
}
