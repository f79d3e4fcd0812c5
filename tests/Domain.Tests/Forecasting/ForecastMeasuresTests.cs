using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Domain.Tests.Forecasting;

public sealed class ForecastMeasuresTests
{
    [Fact]
    public void Smape_HandComputed_RunsTo200()
    {
        // 200·10/210 and 200·20/180, halved.
        Assert.Equal((2000.0 / 210 + 4000.0 / 180) / 2, ForecastMeasures.Smape([100, 100], [110, 80]), 10);
        Assert.Equal(200, ForecastMeasures.Smape([5], [0]));
    }

    [Fact]
    public void Mase_HandComputed_ScalesByTheSeasonalNaiveErrorWithinTheHistory()
    {
        double[] history = [10, 20, 13, 25, 16];
        Assert.Equal((10 + 7 + 12 + 9) / 4.0, ForecastMeasures.Scale(history, 1));
        Assert.Equal((3 + 5 + 3) / 3.0, ForecastMeasures.Scale(history, 2), 10);
        Assert.Equal((4 + 6) / 2.0 / 9.5, ForecastMeasures.Mase([20, 22], [16, 16], ForecastMeasures.Scale(history, 1)), 10);
        Assert.True(double.IsNaN(ForecastMeasures.Scale(history, 5)));
    }

    [Fact]
    public void Owa_PublishedAverages_GivesThePublishedFigure()
    {
        // M4 Hourly: Naive and sNaive against Naive2.
        Assert.Equal(3.593, ForecastMeasures.Owa(43.003, 11.608, 18.383, 2.395), 3);
        Assert.Equal(0.627, ForecastMeasures.Owa(13.912, 1.193, 18.383, 2.395), 3);
    }

    [Fact]
    public void Msis_HandComputed_PunishesMissesByTheirDistance()
    {
        // Widths 4; one value 1 below, one 2 above: (12 + 40·1 + 40·2) / 3 / 2.
        Assert.Equal((12 + 40 + 80) / 3.0 / 2, ForecastMeasures.Msis([9, 12, 16], [10, 10, 10], [14, 14, 14], 2, 0.05), 10);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 3)]
    public void Smape_LengthsThatDoNotFit_Throws(int values, int forecasts) =>
        Assert.Throws<ArgumentException>(() => ForecastMeasures.Smape(new double[values], new double[forecasts]));
}
