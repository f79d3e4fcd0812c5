Scalar.createApiReference("#reference", {
  url: "/openapi/v1.json",
  proxyUrl: "",
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  agent: { disabled: true },
});
