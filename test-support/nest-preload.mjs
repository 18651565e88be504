// Packages in CommonJS that require Nest must find it already loaded as ESM.
import '@nestjs/common';
import '@nestjs/core';
import 'reflect-metadata';
