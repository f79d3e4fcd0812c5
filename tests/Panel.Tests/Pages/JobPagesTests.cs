using System.Net;
using System.Text;
using System.Text.Json;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Panel.Tests.Pages;

public sealed class JobPagesTests : IAsyncLifetime
{
    private TestPanel _panel = null!;

    public async ValueTask InitializeAsync() => _panel = await TestPanel.StartAsync();

    public ValueTask DisposeAsync() => _panel.DisposeAsync();

    [Theory]
    [InlineData("/jobs?priority=high", "20 jobs fit the filter")]
    [InlineData("/jobs?owner=900000000000000101", "8 jobs fit the filter")]
    [InlineData("/jobs?mine=1", "5 jobs fit the filter")]
    [InlineData("/jobs?priority=7", "60 jobs.")]
    [InlineData("/jobs/3", "stopped without a word")]
    [InlineData("/jobs/recurring", "Overdue: no running program asks for it.")]
    [InlineData("/jobs/messages", "takes no direct messages")]
    [InlineData("/jobs/requeue", "Yes, retry 12")]
    [InlineData("/jobs/requeue?kind=none", "No failed job fits")]
    public async Task Page_ForAnAdmin_ShowsItsContent(string path, string text)
    {
        using var admin = await _panel.SignInAsync(People.Admin);
        Assert.Contains(text, WebUtility.HtmlDecode(await admin.TextAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_OfAMember_IsOpenToThem_AndToNoOtherMember()
    {
        using var member = await _panel.SignInAsync(People.Member);
        using var own = await member.GetAsync("/jobs/7");
        using var foreign = await member.GetAsync("/jobs/11");
        using var absent = await member.GetAsync("/jobs/7777");
        Assert.Equal((200, 404, 404), ((int)own.StatusCode, (int)foreign.StatusCode, (int)absent.StatusCode));
        Assert.DoesNotContain("host/1/abc", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requeue_ByFilter_RetriesThoseThatFit_AndSaysHowMany()
    {
        using var admin = await _panel.SignInAsync(People.Admin);

        using var response = await admin.PostAsync("/jobs/requeue?kind=backfill");

        Assert.Contains("done=retry-all&requeued=4&skipped=0&left=0", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("4 jobs are back in the queue.", await admin.TextAsync(response.Headers.Location.ToString()), StringComparison.Ordinal);
        Assert.Equal(8, (await _panel.Jobs.ListAsync(new JobFilter(JobState.Failed), new Domain.Common.PageRequest(1, 50), default)).Total);
        Assert.Single(_panel.Jobs.Woken);
    }

    [Fact]
    public async Task Cancel_ByAnAdmin_NamesThem()
    {
        using var admin = await _panel.SignInAsync(People.Admin);
        using var response = await admin.PostAsync("/jobs/1/cancel");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(People.Admin, _panel.Jobs.CancelledBy);
    }

    [Fact]
    public async Task Message_RequeuedTwice_IsGoneTheSecondTime()
    {
        using var admin = await _panel.SignInAsync(People.Admin);
        using var first = await admin.PostAsync("/jobs/messages/1/requeue");
        using var second = await admin.PostAsync("/jobs/messages/1/requeue");
        using var strange = await admin.PostAsync("/jobs/messages/2/explode");
        Assert.Equal((302, 404, 404), ((int)first.StatusCode, (int)second.StatusCode, (int)strange.StatusCode));
    }

    [Fact]
    public async Task Api_SaysWhatThePagesSay()
    {
        using var admin = await _panel.SignInAsync(People.Admin);
        using var job = JsonDocument.Parse(await admin.TextAsync("/api/jobs/7"));
        using var list = JsonDocument.Parse(await admin.TextAsync("/api/jobs?priority=high&owner=900000000000000101"));
        using var recurring = JsonDocument.Parse(await admin.TextAsync("/api/jobs/recurring"));
        using var outbox = JsonDocument.Parse(await admin.TextAsync("/api/outbox"));
        Assert.Equal(3, job.RootElement.GetProperty("attempts").GetArrayLength());
        Assert.Equal("normal", job.RootElement.GetProperty("job").GetProperty("priority").GetString());
        Assert.All(list.RootElement.GetProperty("jobs").EnumerateArray(), each => Assert.Equal("high", each.GetProperty("priority").GetString()));
        Assert.Equal(1800, recurring.RootElement.GetProperty("recurring")[0].GetProperty("every_seconds").GetDouble());
        Assert.Equal((3, 1, 0), (outbox.RootElement.GetProperty("dead").GetInt32(), outbox.RootElement.GetProperty("pending").GetInt32(), outbox.RootElement.GetProperty("delivered").GetInt32()));
        using var wrong = await admin.GetAsync("/api/jobs?priority=7");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Theory]
    [InlineData("{\"action\":\"explode\"}", 400)]
    [InlineData("{\"action\":\"retry\",\"priority\":\"7\"}", 400)]
    [InlineData("{\"action\":\"retry\",\"state\":\"queued\"}", 400)]
    [InlineData("{\"action\":\"retry\",\"kind\":\"backfill\"}", 200)]
    public async Task Api_RetryAll_ReadsStrictly(string body, int status)
    {
        using var admin = await _panel.SignInAsync(People.Admin);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs/actions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", admin.Origin);
        request.Headers.Add("X-CSRF-TOKEN", await admin.TokenAsync("/help"));
        using var response = await admin.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }
}
